### Close codes of WebSocket, RFC 6455 section 7.4.1 and the IANA registry of close codes.
###
### The value is the description: one or two full sentences that say what happened.
### .title is a short name in sentence case, without final punctuation; no two titles in this file are the same.
### .hint says what the reader can do about it. Where there is nothing to do, there is no hint.
###
### Readers are developers, and now and then the users of their programs. The code says why a connection was closed. 1004,
### 1005, 1006 and 1015 are never sent; a program or a log shows them, and the text says what that means.
### The endpoint is either side, client or server: say "the other side" where it matters. TLS and UTF-8 are not translated.

# 1000 Normal Closure. The purpose of the connection is fulfilled.
websocket-1000 = The connection has served its purpose and was closed.
    .title = Normal closure

# 1001 Going Away. The server shuts down, or the browser leaves the page.
websocket-1001 = One side is going away: the server is shutting down, or the client is no longer there.
    .title = Going away
    .hint = If the connection is still needed, connect again; if you were making a change, first check whether it went through or is still in progress.

# 1002 Protocol error.
websocket-1002 = The connection was closed because of an error in the protocol.
    .title = Protocol error
    .hint = Update or check the WebSocket libraries on both sides.

# 1003 Unsupported Data. A kind of data that is not accepted, such as binary data instead of text.
websocket-1003 = The connection was closed because the receiver got a kind of data that it does not accept.
    .title = Unsupported data
    .hint = Send the kind of data that the receiver expects, for example text instead of binary data.

# 1004 Reserved. No meaning yet, and never sent.
websocket-1004 = This close code is reserved, has no meaning yet and should not be sent.
    .title = Reserved close code

# 1005 No Status Received. Never sent: the close frame had no code.
websocket-1005 = The connection was closed without a close code; 1005 is set by the local software and never sent.
    .title = No status received

# 1006 Abnormal Closure. Never sent: the connection broke without a close frame.
websocket-1006 = The connection was lost without being closed properly; 1006 is set by the local software and never sent.
    .title = Abnormal closure
    .hint = Check the network and connect again. Check what had arrived before sending anything a second time.

# 1007 Invalid frame payload data. The data does not fit its type, such as text that is not UTF-8.
websocket-1007 = A message contained data that does not fit its type, such as text that is not UTF-8.
    .title = Invalid data
    .hint = Correct the encoding of the message before sending it again.

# 1008 Policy Violation. A message breaks a rule of the receiver; used where no other code fits. Blame nobody.
websocket-1008 = The connection was closed because a message does not comply with one of the receiver's rules.
    .title = Policy violation
    .hint = Check the documentation of the service for its rules.

# 1009 Message Too Big.
websocket-1009 = A message was larger than the receiver accepts.
    .title = Message too big
    .hint = Send smaller messages, or split the data if the receiver supports that.

# 1010 Mandatory Extension. Sent by the client: it needs an extension that the server did not agree to.
websocket-1010 = The client closed the connection because the server did not agree to an extension that it needs.
    .title = Mandatory extension
    .hint = Enable the extension on the server, or use a client that does not need it.

# 1011 Internal Error. Sent by the server. Internal means inside the server.
websocket-1011 = The server closed the connection because of an unexpected problem.
    .title = Internal error
    .hint = Connect again later; if you were making a change, first check whether it went through or is still in progress.

# 1012 Service Restart. Advice: a random pause, so that not all clients come at once.
websocket-1012 = The service is being restarted.
    .title = Service restart
    .hint = Connect again after a short, random pause; if you were making a change, first check whether it went through or is still in progress.

# 1013 Try Again Later. The server is overloaded.
websocket-1013 = The server has closed the connection and accepts no new ones for now, for example because it is overloaded.
    .title = Try again later
    .hint = Connect again later, and wait longer after each attempt; if you were making a change, first check whether it went through or is still in progress.

# 1014 Bad Gateway. The server works as a gateway and got an invalid response from the upstream server; like HTTP 502.
websocket-1014 = The server, acting as a gateway, received an invalid response from an upstream server.
    .title = Bad gateway
    .hint = Connect again later; if you were making a change, first check whether it went through or is still in progress.

# 1015 TLS handshake. Never sent: the TLS handshake failed, for example at the certificate.
websocket-1015 = The secure connection could not be established; 1015 is set by the local software and never sent.
    .title = TLS handshake failed
    .hint = Check the certificate of the server; do not turn off its verification.
