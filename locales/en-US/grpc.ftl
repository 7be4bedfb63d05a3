### Status codes of gRPC, 0 to 16, as google/rpc/code.proto and the gRPC documentation define them.
###
### The value is the description: one or two full sentences that say what happened.
### .title is a short name in sentence case, without final punctuation; no two titles in this file are the same.
### .hint says what the reader can do about it. Where there is nothing to do, there is no hint.
###
### Readers are developers, and now and then the users of their programs. A call is one request to a service; the caller
### is the program that makes it. The official names (NOT_FOUND) are facts and do not stand in the texts.
### Words are free; facts and advice are not.

# 0 OK. Success, not an error.
grpc-0 = The call succeeded.
    .title = OK

# 1 CANCELLED. Usually the caller has cancelled it; the libraries of both ends report it. Nobody has done anything wrong.
# Advice: look whether it was meant, and what has been done until then.
grpc-1 = The call was canceled, usually by the caller.
    .title = Canceled
    .hint = If that was not intended, find out what canceled the call and how much of it was carried out.

# 2 UNKNOWN. No known cause: an exception at the server, a status of another system, a status that could not be read.
grpc-2 = The call failed, and its cause is not known.
    .title = Unknown error
    .hint = If you were making a change, check whether it went through or is still in progress. The cause may be in the log of the server; the operator of the service can look there.

# 3 INVALID_ARGUMENT. The argument is wrong whatever state the system is in (otherwise 9 or 11).
grpc-3 = An argument of the call is invalid, regardless of the state of the system.
    .title = Invalid argument
    .hint = Correct the argument; repeating the same call does not help.

# 4 DEADLINE_EXCEEDED. The time limit of the call passed. A change may have been made all the same.
# Advice: look first; then try again with more time.
grpc-4 = The deadline of the call passed before a result arrived.
    .title = Deadline exceeded
    .hint = If you were making a change, first check whether it went through or is still being carried out. If neither, try again with a longer deadline.

# 5 NOT_FOUND. It does not exist, or is hidden from this caller.
grpc-5 = What the call asked for was not found, or is not shown to this caller.
    .title = Not found
    .hint = Check the name, and whether this caller has access to it.

# 6 ALREADY_EXISTS. What was to be created exists already; perhaps by one's own earlier call.
grpc-6 = What was to be created already exists.
    .title = Already exists
    .hint = Check whether an earlier call already created it. If not, choose another name.

# 7 PERMISSION_DENIED. The caller is known (otherwise 16) and is not allowed to do this. Not for used-up quotas (8).
# Advice: never to borrow the credentials of somebody else.
grpc-7 = The caller does not have permission for this operation.
    .title = Permission denied
    .hint = If you need access, ask the operator of the service for it.

# 8 RESOURCE_EXHAUSTED. Something is used up: a quota, memory, disk space, the size of a message.
grpc-8 = A limit has been reached, such as a quota, the storage space or the largest size of a message.
    .title = Resource exhausted
    .hint = Wait before trying again, send less at once, or free what is no longer needed.

# 9 FAILED_PRECONDITION. The system is not in the state that the call needs: a folder to be deleted is not empty.
# Advice: never to force it or to repeat; bring about the state first.
grpc-9 = The system is not in the state that the operation needs.
    .title = Failed precondition
    .hint = Find out which state the operation needs and why the system is not in it. Change the state only if you want that for its own sake; do not force the operation.

# 10 ABORTED. A conflict of things done at the same time, such as two transactions.
# Advice: not the single call but the whole sequence: read, change, write.
grpc-10 = The operation was ended because it conflicted with another one that was running at the same time.
    .title = Aborted
    .hint = First check which steps have already taken effect, such as a payment, so that they are not done twice. Then begin again with reading: read the current state, make the change in it and write it.

# 11 OUT_OF_RANGE. Past the valid range, such as behind the end of a file. May become valid when the state changes (3 never).
grpc-11 = The operation went beyond the valid range, such as the end of a file.
    .title = Out of range
    .hint = Stay within the range that is valid at the moment.

# 12 UNIMPLEMENTED. The method is unknown, unsupported or switched off here; also an unsupported compression.
grpc-12 = The service does not support this method.
    .title = Unimplemented
    .hint = Check the name of the method, and the version of the service.

# 13 INTERNAL. Something that must always hold is broken: serious. Also faults of the protocol or of compression.
# Internal means inside the system, not within the company.
grpc-13 = A serious error occurred inside the service.
    .title = Internal error
    .hint = If you were making a change, check whether it went through or is still in progress. Report the error to the operator of the service.

# 14 UNAVAILABLE. Not available at the moment: it shuts down, the connection was lost. The caller may try again, each
# time after a longer pause; not blindly where trying twice does harm.
grpc-14 = The service is not available at the moment.
    .title = Unavailable
    .hint = Try again after a pause, and wait longer after each attempt; if you were making a change, first check whether it went through or is still in progress.

# 15 DATA_LOSS. Data is lost or damaged beyond repair.
# Advice: do not write over what may still be saved.
grpc-15 = Data has been lost or damaged and cannot be recovered by the service.
    .title = Data loss
    .hint = Do not overwrite anything. Report the loss to the operator of the service, who may be able to restore a copy.

# 16 UNAUTHENTICATED. About who is calling; permission is 7.
grpc-16 = The call has no valid credentials.
    .title = Unauthenticated
    .hint = Sign in, or renew the credentials, and try again.
