open = { Open
save = Save
