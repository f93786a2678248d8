# What pages say to readers, in English. The other files of this folder say the same; a test holds them together.

title-of-page = { $title }: the feed
title-of-feeds = { $title }: all feeds
skip = To the articles
all-feeds = All feeds
subscribe = Subscribe
how = Copy this address into a feed reader, and each new article comes to you by itself. It takes no account and no mail address, and you can leave whenever you like.
address = Address of the feed
copy = Copy
copied = The address is copied.
open = Open in a feed reader
web-readers = Or subscribe with a reader on the web:
formats = The same feed in each format:
latest = Latest articles
nothing = There is no article in this feed.
more = { $count ->
        [one] The feed holds one more article.
       *[other] The feed holds { $count } more articles.
    }
feeds-how = Each feed brings the new articles about its subject into your feed reader, by itself, without an account or a mail address.
feeds-at-once = { $count ->
        [one] The feed as a list for feed readers (OPML)
       *[other] All { $count } feeds at once, as a list for feed readers (OPML)
    }
categories = Categories:
everything = All articles
sheet = This is a feed. Copy the address of this page into a feed reader, and each new article comes to you by itself.
