# Was Seiten den Lesern sagen, auf Deutsch. en.ftl sagt dasselbe; ein Test hält die Dateien zusammen.

title-of-page = { $title }: der Feed
title-of-feeds = { $title }: alle Feeds
skip = Zu den Artikeln
all-feeds = Alle Feeds
subscribe = Abonnieren
how = Kopieren Sie diese Adresse in einen Feedreader, und jeder neue Artikel kommt von selbst zu Ihnen. Sie brauchen weder ein Konto noch eine E-Mail-Adresse und können jederzeit aufhören.
address = Adresse des Feeds
copy = Kopieren
copied = Die Adresse ist kopiert.
open = In einem Feedreader öffnen
web-readers = Oder mit einem Feedreader im Web abonnieren:
formats = Derselbe Feed in jedem Format:
latest = Neueste Artikel
nothing = In diesem Feed ist kein Artikel.
more = { $count ->
        [one] Der Feed enthält noch einen Artikel.
       *[other] Der Feed enthält noch { $count } Artikel.
    }
feeds-how = Jeder Feed bringt die neuen Artikel zu seinem Thema von selbst in Ihren Feedreader, ohne Konto und ohne E-Mail-Adresse.
feeds-at-once = { $count ->
        [one] Der Feed als Liste für Feedreader (OPML)
       *[other] Alle { $count } Feeds auf einmal, als Liste für Feedreader (OPML)
    }
categories = Kategorien:
everything = Alle Artikel
sheet = Dies ist ein Feed. Kopieren Sie die Adresse dieser Seite in einen Feedreader, und jeder neue Artikel kommt von selbst zu Ihnen.
