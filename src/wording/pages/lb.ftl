# Wat d’Säiten de Lieser soen, op Lëtzebuergesch. en.ftl seet datselwecht; en Test hält d’Dateien zesummen.

title-of-page = { $title }: de Feed
title-of-feeds = { $title }: all Feeden
skip = Bei d’Artikelen
all-feeds = All Feeden
subscribe = Abonnéieren
how = Kopéiert dës Adress an e Feedreader, an all neien Artikel kënnt vum selwen bei Iech. Dir braucht kee Kont a keng E-Mail-Adress, an Dir kënnt ophale wéini Dir wëllt.
address = Adress vum Feed
copy = Kopéieren
copied = D’Adress ass kopéiert.
open = An engem Feedreader opmaachen
web-readers = Oder mat engem Feedreader um Web abonnéieren:
formats = Dee selwechte Feed an all Format:
latest = Lescht Artikelen
nothing = An dësem Feed ass keen Artikel.
more = { $count ->
        [one] De Feed enthält nach een Artikel.
       *[other] De Feed enthält nach { $count } Artikelen.
    }
feeds-how = All Feed bréngt déi nei Artikelen zu sengem Theema vum selwen an Äre Feedreader, ouni Kont an ouni E-Mail-Adress.
feeds-at-once = { $count ->
        [one] De Feed als Lëscht fir Feedreader (OPML)
       *[other] All { $count } Feeden op eemol, als Lëscht fir Feedreader (OPML)
    }
categories = Kategorien:
everything = All Artikelen
sheet = Dëst ass e Feed. Kopéiert d’Adress vun dëser Säit an e Feedreader, an all neien Artikel kënnt vum selwen bei Iech.
