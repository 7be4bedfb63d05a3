vpc-200 = It worked, as it does for every GET.
    .title = It worked

vpc-204 = It worked, and there is nothing to show.
    .title = Nothing to show

vpc-404 = There is no such network.
    .title = No such network
    .hint = Look at the list of networks.

vpc-409 = Somebody else was faster.
    .title = Too late
    .hint = Look at what is there now.
