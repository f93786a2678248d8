# Ce que les pages disent aux lecteurs, en français. en.ftl dit la même chose ; un test tient les fichiers ensemble.

title-of-page = { $title } : le flux
title-of-feeds = { $title } : tous les flux
skip = Aller aux articles
all-feeds = Tous les flux
subscribe = S’abonner
how = Copiez cette adresse dans un lecteur de flux, et chaque nouvel article viendra à vous de lui-même. Il ne faut ni compte ni adresse électronique, et vous partez quand vous voulez.
address = Adresse du flux
copy = Copier
copied = L’adresse est copiée.
open = Ouvrir dans un lecteur de flux
web-readers = Ou s’abonner avec un lecteur en ligne :
formats = Le même flux dans chaque format :
latest = Derniers articles
nothing = Il n’y a aucun article dans ce flux.
more = { $count ->
        [one] Le flux contient encore un article.
       *[other] Le flux contient encore { $count } articles.
    }
feeds-how = Chaque flux apporte de lui-même les nouveaux articles de son sujet dans votre lecteur de flux, sans compte ni adresse électronique.
feeds-at-once = { $count ->
        [one] Le flux en une liste pour lecteurs de flux (OPML)
       *[other] Les { $count } flux d’un coup, en une liste pour lecteurs de flux (OPML)
    }
categories = Catégories :
everything = Tous les articles
sheet = Ceci est un flux. Copiez l’adresse de cette page dans un lecteur de flux, et chaque nouvel article viendra à vous de lui-même.
