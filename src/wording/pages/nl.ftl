# Wat pagina's tegen lezers zeggen, in het Nederlands. en.ftl zegt hetzelfde; een test houdt de bestanden bij elkaar.

title-of-page = { $title }: de feed
title-of-feeds = { $title }: alle feeds
skip = Naar de artikelen
all-feeds = Alle feeds
subscribe = Abonneren
how = Kopieer dit adres naar een feedlezer, en elk nieuw artikel komt vanzelf naar u toe. U hebt geen account en geen e-mailadres nodig, en u stopt wanneer u wilt.
address = Adres van de feed
copy = Kopiëren
copied = Het adres is gekopieerd.
open = Openen in een feedlezer
web-readers = Of abonneren met een feedlezer op het web:
formats = Dezelfde feed in elk formaat:
latest = Nieuwste artikelen
nothing = Er staat geen artikel in deze feed.
more = { $count ->
        [one] De feed bevat nog één artikel.
       *[other] De feed bevat nog { $count } artikelen.
    }
feeds-how = Elke feed brengt de nieuwe artikelen over zijn onderwerp vanzelf naar uw feedlezer, zonder account of e-mailadres.
feeds-at-once = { $count ->
        [one] De feed als lijst voor feedlezers (OPML)
       *[other] Alle { $count } feeds in één keer, als lijst voor feedlezers (OPML)
    }
categories = Categorieën:
everything = Alle artikelen
sheet = Dit is een feed. Kopieer het adres van deze pagina naar een feedlezer, en elk nieuw artikel komt vanzelf naar u toe.
