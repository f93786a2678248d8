# Tout ce que crieur dit aux gens, en français. en.ftl dit la même chose en anglais ; un test tient les deux ensemble.
# https://projectfluent.org/fluent/guide/

## Levels

error = erreur
warning = avertissement
note = note
help = aide

## Findings: what is wrong in one plain sentence, and what to do about it. The id is the finding's code.

syntax = ceci n'est pas du { $language } correct : { $fault }
    .remedy = { $advice }
front-matter-open = l'en-tête ouvert par `{ $fence }` n'est jamais refermé
    .remedy = après la dernière clé, écrivez `{ $end }` seul sur une ligne
unknown-key = il n'existe pas de clé `{ $key }` dans { $table }
    .remedy = { $likely ->
        [0] supprimez-la ; le README donne la liste des clés
       *[other] écrivez `{ $likely }`, si c'est ce que vous vouliez dire
    }
misspelt-key = la clé `{ $key }` ne dit rien à crieur, qui passe outre
    .remedy = écrivez `{ $likely }`, si c'est ce que vous vouliez dire
missing-key = il manque la clé `{ $key }` dans { $table }
    .remedy = { $key ->
        [site] écrivez [site] seul sur une ligne et, dessous, title = "…" et url = "https://…/"
       *[other] ajoutez la ligne : { $example }
    }
wrong-type = `{ $key }` est { $found } ; il faudrait { $expected }
    .remedy = { $advice }
bad-value = { $written ->
        [0] `{ $key }` est là, mais sans valeur
       *[other] `{ $key }` ne peut pas valoir `{ $written }`
    }
    .remedy = écrivez { $expected }
example-address = `url` est encore l'exemple `{ $url }`
    .remedy = mettez à sa place l'adresse de votre site avant de publier : elle est dans chaque flux, et les ids sous lesquels les lecteurs connaissent les articles en sont faits, et restent
same-feed-address = l'adresse `{ $address }/` est déjà celle du flux `{ $other }`
    .remedy = donnez un autre `name` à l'un des deux flux, ou retirez l'adresse de `aliases`
not-utf8 = ce fichier n'est pas du texte en UTF-8
    .remedy = enregistrez-le en UTF-8 ; l'éditeur de texte le propose sous « Enregistrer sous », encodage
guessed-encoding = ce fichier ne dit nulle part comment ses lettres sont encodées ; il a été lu en { $encoding }
    .remedy = { $folder ->
        [0] enregistrez-le en UTF-8
       *[other] enregistrez-le en UTF-8, ou fixez l'encodage de son dossier dans feeds.toml : [encodings] et, dessous, "{ $folder }" = "{ $encoding }"
    }
mixed-encoding = ce fichier est en UTF-8, sauf { $count ->
        [one] une lettre
       *[other] { $count } lettres
    } en windows-1252
    .remedy = vérifiez ses accents, puis enregistrez-le en UTF-8
wrong-encoding = ce fichier se dit en { $declared }, mais il est en { $encoding }
    .remedy = supprimez la ligne `encoding` (dans une page : corrigez <meta charset>) ; il a été lu en { $encoding }
unknown-encoding = il n'existe pas d'encodage `{ $written }`
    .remedy = écrivez par exemple utf-8, windows-1252, iso-8859-15 ou utf-16le
undecodable = { $count ->
        [one] une lettre de ce fichier n'existe pas
       *[other] { $count } lettres de ce fichier n'existent pas
    } en { $encoding }, l'encodage dans lequel il a été lu
    .remedy = enregistrez-le en UTF-8, ou dites son véritable encodage : encoding = "windows-1252" dans son en-tête
not-text = ce n'est pas du texte : { $kind }
    .remedy = { $advice }
damaged-text = un autre programme a abîmé des lettres ici : `{ $sample }`
    .remedy = récrivez ces lettres ; en attendant, le texte est publié tel qu'il est là
empty-file = ce fichier est vide
    .remedy = écrivez l'article, ou supprimez le fichier
folder-named-article = c'est un dossier, mais il porte le nom d'un article
    .remedy = renommez le dossier ; les articles qu'il contient sont lus malgré tout
dangling-link = ce raccourci (un lien symbolique) ne mène nulle part
    .remedy = supprimez-le, ou remettez le fichier auquel il mène
link-out = ce raccourci (un lien symbolique) sort du dossier des articles : il mène à `{ $target }`
    .remedy = copiez le fichier dans le dossier ; seul ce qui s'y trouve vraiment est publié
link-inside = c'est un raccourci (un lien symbolique) vers `{ $target }`, qui est déjà lu
    .remedy = supprimez-le ; crieur ne le suit pas
not-a-file = ce n'est ni un fichier ni un dossier (c'est un tube, une prise ou un périphérique) ; crieur ne l'a pas ouvert
    .remedy = retirez-le du dossier des articles
unreadable = lecture impossible : { $said }
    .remedy = { $advice }
changed-while-read = ce fichier changeait pendant que crieur le lisait
    .remedy = rien à faire si une copie était en cours : crieur le relira au prochain passage
too-big = ce fichier pèse { $bytes } Mio ; un article peut peser { $limit } Mio
    .remedy = sortez du texte les images et les données, ou partagez l'article en plusieurs
unread-shape = { $extension ->
        [0] ce fichier n'est pas lu : son nom n'a pas d'extension
       *[other] les fichiers en `.{ $extension }` ne sont pas lus comme articles
    }
    .remedy = enregistrez-le en texte brut (.txt), en Markdown (.md) ou en page web (.html) ; si ce n'est pas un article, laissez-le ou écartez-le dans feeds.toml : [site] exclude = ["…"]
passed-over = un générateur de site ou un navigateur garde ceci pour lui : ce n'est pas lu
    .remedy = s'il y a des articles là-dedans, donnez-lui un autre nom
name-not-utf8 = le nom de ce fichier n'est pas en UTF-8 ; il a été lu `{ $name }`
    .remedy = renommez-le exactement ainsi : pour les abonnés, l'article reste alors le même
no-title = cet article n'a pas de titre
    .remedy = { $advice }
no-date = cet article n'a pas de date
    .remedy = { $advice }
bad-date = crieur ne sait pas lire `{ $written }` comme une date
    .remedy = { date-forms }
impossible-date = `{ $written }` : ce jour ou cette heure n'existe pas
    .remedy = { date-forms }
date-forms = écrivez-la seule, le jour avant le mois et l'année à quatre chiffres : 28 novembre 2017, 28/11/2017 ou 2017-11-28 ; une heure peut suivre : 19h30
weekday-contradicts = `{ $written }` : ce jour-là était un { $day }
    .remedy = corrigez le jour de la semaine ou la date ; c'est la date qui a été retenue
hour-skipped = cette heure n'existe pas : on passait à l'heure d'été
    .remedy = écrivez l'heure voulue ; crieur a compté une heure de plus
hour-twice = cette heure vient deux fois : on passait à l'heure d'hiver
    .remedy = ajoutez le décalage horaire, comme dans 2018-10-28T02:30:00+01:00 ; des deux, crieur a pris la seconde pour un début et la première pour une fin
date-from-name = la date a été prise dans le nom du fichier
    .remedy = si elle n'est pas la bonne, écrivez-en une dans l'article
date-elsewhere = la date `{ $written }` n'est pas à la ligne qui suit le titre
    .remedy = mettez-la seule sur une ligne sous le titre, et les autres lignes après elle
updated-before-date = `updated` est antérieur à `date`
    .remedy = corrigez l'un des deux ; en attendant, la date vaut pour les deux
updated-in-future = cet article annonce une mise à jour dans l'avenir
    .remedy = corrigez `updated` ; jusqu'à ce jour-là, la date vaut pour les deux
expires-before-date = cet article expire avant d'être publié
    .remedy = corrigez `expires` ou `date` ; en l'état, personne ne le verra jamais
forbidden-characters = { $count ->
        [one] il y a ici un caractère de contrôle, qu'aucun flux ne peut contenir
       *[other] il y a ici { $count } caractères de contrôle, qu'aucun flux ne peut contenir
    }
    .remedy = effacez ce qui est invisible ici ; crieur l'a retiré, ou remplacé par une espace entre deux mots
title-too-long = ce titre dépasse { $limit } caractères et a été raccourci
    .remedy = déplacez le surplus dans le résumé
summary-too-long = ce résumé dépasse { $limit } caractères et a été raccourci
    .remedy = déplacez le surplus dans le texte
too-many-categories = cet article a { $count } catégories, étiquettes ou auteurs ; les { $limit } premières ont été retenues
    .remedy = gardez celles que les lecteurs cherchent
too-deep = plus de { $limit } éléments sont emboîtés ici les uns dans les autres ; seul leur texte a été gardé
    .remedy = retirez des niveaux de listes, de citations ou de HTML, ou refermez ce qui est resté ouvert, comme <b>
left-open = des éléments comme <b> sont ouverts ici encore et encore sans être refermés ; seul le texte a été gardé
    .remedy = refermez chacun par sa balise de fin, comme </b>
too-long = le texte donne plus de { $limit } Mio de HTML, ce que les lecteurs de flux ne supportent pas ; seul le résumé est publié
    .remedy = partagez l'article en plusieurs, ou son plus grand tableau
markup-removed = les lecteurs de flux ne montrent pas { $elements } ; ces balises ont été retirées
    .remedy = donnez plutôt un simple lien vers ce qu'on y voyait
address-removed = les lecteurs de flux ne peuvent ni suivre ni charger `{ $address }` ; l'adresse a été retirée
    .remedy = écrivez une adresse qui commence par https://
template-tag = { $count ->
        [one] la balise `{ $tag }` d'un autre programme a été retirée du texte
       *[other] `{ $tag }` et { $others } autres balises d'un autre programme ont été retirées du texte
    }
    .remedy = écrivez à sa place ce qu'elle devait montrer
missing-file = il n'y a pas de fichier `{ $written }` à côté de cet article
    .remedy = corrigez le nom, ajoutez le fichier, ou écrivez une adresse entière en https://
misnamed-file = le nom de `{ $written }` annonce { $named }, mais son contenu est { $found }
    .remedy = terminez son nom par .{ $ending }, ici et dans l'article : les serveurs web se fient au nom
unknown-length = la taille de `{ $url }` n'est pas connue
    .remedy = écrivez-la en octets : enclosure = { "{" } url = "…", length = 48213 { "}" } ; en attendant, elle est annoncée comme 0
no-text = cet article n'a pas de texte
    .remedy = écrivez-le sous l'en-tête ou sous la date, ou ajoutez la ligne draft = true (draft: true entre --- et ---)
comma-in-category = `{ $written }` est un seul nom, avec une virgule dedans
    .remedy = s'il y en a plusieurs, faites-en une liste : { $list }
unfinished-draft = il manque encore à ce brouillon un titre ou une date
    .remedy = écrivez ce qui manque avant de le publier
no-articles = il n'y a pas d'article dans ce dossier
    .remedy = mettez-y des articles, ou dites dans feeds.toml où ils sont : [site] articles = "…"
looks-like-copy = cet article a le titre et la date de `{ $other }`
    .remedy = si l'un est la copie de l'autre, supprimez-le ; les deux sont publiés
same-id = l'identifiant `{ $id }` est déjà celui de `{ $other }`
    .remedy = donnez à chaque article son propre `id` ; en attendant, seul le plus ancien est publié
same-article-address = l'adresse { $url } est déjà celle de `{ $other }`
    .remedy = donnez un autre `slug` à l'un d'eux, ou ajoutez { "{day}" } ou { "{path}" } à `address` dans feeds.toml
in-no-feed = { $others ->
        [0] cet article n'est dans aucun flux : { $categories ->
            [0] il n'a pas de catégorie
           *[other] ses catégories sont { $categories }
        }
       *[other] cet article et { $others } de plus ne sont dans aucun flux : { $categories ->
            [0] ils n'ont pas de catégorie
           *[other] leurs catégories sont { $categories }
        }
    }
    .remedy = donnez-lui la catégorie d'un flux, ou prévoyez dans feeds.toml un flux qui le prenne{ $others ->
        [0] {""}
       *[other]  ; `crieur list` dit lesquels
    }
empty-feed = le flux `{ $feed }` n'a pas d'article
    .remedy = comparez ses `categories` et ses `keywords`, dans feeds.toml, à ceux des articles
held-back = le flux `{ $feed }` contient { $entries ->
        [one] une entrée
       *[other] { $entries } entrées
    } et allait devenir vide : il a été laissé tel quel
    .remedy = cherchez où sont passés ses articles ; s'il doit être vide, lancez crieur une fois avec --accept
many-vanish = { $count } des { $entries } entrées du flux `{ $feed }` { $count ->
        [one] allait
       *[other] allaient
    } disparaître sans qu'aucun article dise pourquoi : il a été laissé tel quel
    .remedy = cherchez où sont passés les articles (`crieur diff` les nomme) ; s'ils doivent disparaître, lancez crieur une fois avec --accept
feed-renamed = le flux `{ $feed }` n'est plus demandé, et `{ $to }` a ses entrées : l'ancienne adresse a été laissée telle quelle, et la nouvelle attend
    .remedy = s'il a changé de nom, écrivez aliases = ["{ $feed }"] sous `{ $to }` dans feeds.toml, et ses abonnés suivront ; si le nom est mal écrit, corrigez-le ; si l'adresse doit disparaître, lancez crieur une fois avec --accept
comes-back = les abonnés du flux `{ $feed }` allaient revoir comme nouveau { $count ->
        [one] l'article « { $title } »
       *[other] { $count } articles, dont « { $title } »
    } : il a été laissé tel quel
    .remedy = `crieur diff` donne l'id que connaissent les lecteurs : écrivez-le dans l'article (`crieur pin --id`), ou remettez le registre perdu ; si c'est voulu, lancez crieur une fois avec --accept
over-budget = le flux `{ $feed }` dépasse son `max_size` de { $budget } octets : { $summaries ->
        [0] {""}
        [one] le texte le plus ancien a été remplacé par son résumé
       *[other] les { $summaries } textes les plus anciens ont été remplacés par leur résumé
    }{ $left_out ->
        [0] {""}
       *[other] { $summaries ->
            [0] {""}
           *[other] {""}, et{" "}
        }{ $left_out ->
            [one] l'entrée la plus ancienne a été omise
           *[other] les { $left_out } entrées les plus anciennes ont été omises
        }
    }
    .remedy = si c'est trop peu, augmentez `max_size` ; pour ne plus voir ce message, baissez `limit` ou mettez content = "summary"
budget-too-small = l'entrée la plus récente du flux `{ $feed }` fait à elle seule un fichier de { $bytes } octets, plus que son `max_size` : le flux a été laissé tel quel
    .remedy = augmentez `max_size` au-delà de { $bytes } octets, ou donnez un résumé plus court à l'article le plus récent
stale-feed = `{ $file }` a été produit par crieur, qui ne le produit plus
    .remedy = supprimez-le ou, si des abonnés le lisent encore, redemandez son flux dans feeds.toml
page-in-the-way = `{ $file }` est à la place d'une page que crieur ferait, et n'en est pas une de ce site : il reste tel quel
    .remedy = déplacez-le, ou écrivez pages = false dans feeds.toml, dans [site] ou pour ce flux
no-feed-announced = cette page n'annonce aucun flux, si bien que les navigateurs et les lecteurs de flux n'y en trouvent pas
    .remedy = écrivez dans son <head> : { $line }
wrong-feed-announced = `{ $address }` est annoncé comme ce qu'il n'est pas
    .remedy = écrivez { $advice }
dead-feed-announced = `{ $address }` est annoncé comme un flux, et il n'y en a pas
    .remedy = supprimez-le, ou écrivez à la place : { $line }

ledger-line = cette ligne du registre est inutilisable : { $fault }
    .remedy = { $advice }
ledger-twice = le registre nomme `{ $id }` deux fois, d'abord à la ligne { $first }
    .remedy = { $advice }
ledger-twice-article = gardez une des deux lignes, celle aux dates les plus récentes, et supprimez l'autre
ledger-twice-feed = gardez une des deux lignes et supprimez l'autre
ledger-twice-file = pour l'id que le fichier n'a plus, écrivez `-` à la place du chemin ; ne supprimez pas sa ligne
ledger-conflict = le registre contient les marques d'une fusion inachevée
    .remedy = supprimez les lignes de marques (<<<<<<<, =======, >>>>>>>) ; de deux lignes au même id, gardez celle aux dates les plus récentes
ledger-newer = le registre a été écrit par un crieur plus récent
    .remedy = utilisez ce crieur-là ; un plus ancien oublierait ce qu'il ne comprend pas
ledger-missing = il n'y a pas de registre, alors que des flux sont publiés ; { $entries ->
        [one] un article a été repris des flux
       *[other] { $entries } articles ont été repris des flux
    }
    .remedy = si le registre a été supprimé, reprenez-le du gestionnaire de versions : des articles renommés qui ne sont plus dans aucun flux reviendraient comme nouveaux ; sinon, versionnez le nouveau
probably-moved = c'est probablement l'article `{ $id }`{ $from ->
        [0] {""}
       *[other] {" "}qui se trouvait dans `{ $from }`
    } ; il garde son id
    .remedy = si c'est juste, `crieur pin` y inscrit l'id ; si c'est un autre article, écrivez-y un `id` à lui
two-pasts = cet article peut être `{ $id }` ou `{ $other }` ; il a été pris pour le premier
    .remedy = écrivez-y le bon id, sous `id`, ou faites-le faire par `crieur pin`
two-heirs = ce fichier et `{ $other }` peuvent être tous deux l'article `{ $id }` ; c'est celui-ci qui a été retenu
    .remedy = si c'est l'autre, écrivez-y l'id (`crieur pin --id`) ; si l'un est une copie, supprimez-la
name-reused = ce fichier contient un autre article qu'avant ; il reçoit un id à lui
    .remedy = si c'est malgré tout le même article, écrivez-y : id = "{ $old }"

literal = { $text }

## Tables of keys, as in "there is no key … in …"

table-front-matter = l'en-tête

## Kinds of values

kind-nothing = vide
kind-truth = une valeur true ou false
kind-number = un nombre
kind-date = une date
kind-text = un texte
kind-list = une liste
kind-table = un groupe de clés

type-text = un texte
    .remedy = écrivez un seul texte, entre guillemets
type-texts = une liste de textes
    .remedy = écrivez les textes entre crochets : ["…", "…"]
type-truth = true ou false
    .remedy = écrivez true ou false, sans guillemets
type-whole = un nombre entier
    .remedy = écrivez un nombre seul, comme 20, sans guillemets
type-name = un nom
    .remedy = écrivez un nom entre guillemets, ou un groupe de clés comme { "{ name = \"…\" }" }
type-site = un groupe de clés sous le titre [site]
    .remedy = écrivez [site] seul sur une ligne et, dessous, les clés du site
type-feeds = un groupe de clés par flux
    .remedy = écrivez [[feeds]], entre doubles crochets, au-dessus de chaque flux
type-table = un groupe de clés
    .remedy = écrivez son titre entre crochets, seul sur une ligne et, dessous, les clés

## What a value should be, as in "write …"

expected-address = une adresse comme "/2017/semaine-benelux/" ou "https://example.org/page/"
expected-language = un code de langue comme "fr" ou "nl-BE"
expected-languages = des codes de langue comme ["fr", "nl-BE"]
expected-slug = un mot qui puisse figurer dans une adresse, comme "semaine-benelux"
expected-truth = true ou false
expected-file = un fichier à côté de l'article, comme "photo.jpg", ou une adresse qui commence par https://
expected-media-type = un type de média comme "audio/mpeg"
expected-mail = une adresse électronique comme redaction@example.org
expected-page = une adresse entière comme https://example.org/
expected-number = un nombre de { $least } à { $most }
expected-feed-name = un nom qui puisse figurer dans une adresse, comme "securite"
expected-home = l'adresse de la page à laquelle le flux se rapporte, comme "/securite/"
expected-keywords = des mots à chercher, comme ["police"]
expected-category = une catégorie qui contient des lettres ou des chiffres
expected-categories = des noms de catégories, comme ["Sécurité"]
expected-site-url = l'adresse entière du site, comme "https://info-citoyen.example/"
expected-hour = une heure comme "06:00"
expected-feeds-url = l'adresse entière du dossier des flux, comme "https://info-citoyen.example/feeds/"
expected-host = un nom de domaine comme "info-citoyen.example"
expected-icon = une adresse comme "/icon.png"
expected-share = un nombre d'entrées comme 5, ou une part comme "25 %"
expected-removed = "delete" ou "empty"
expected-style = false pour aucune, ou l'adresse d'une feuille de style comme "/style.css"
expected-picture = une adresse comme "/logo.png" ou "https://example.org/logo.png"
expected-pattern = un modèle comme "{ "{year}/{month}/{slug}/" }" ; on peut employer { "{year}, {month}, {day}, {slug}, {title}, {path}" } et { "{category}" }, et il faut au moins { "{slug}, {title}" } ou { "{path}" }
expected-pattern-of-files = des noms de fichiers ou de dossiers, comme ["README.md", "pages/*"]
expected-zone = un fuseau horaire comme "{ $example }"
expected-content = "full" ou "summary"
expected-formats = un ou plusieurs formats parmi "rss", "atom" et "json"
expected-encoding = un encodage comme "windows-1252", "iso-8859-15" ou "utf-16le"
expected-level = "allow", "warn" ou "deny"
expected-audible-level = "warn" ou "deny" : ce qui écarte un article n'est jamais passé sous silence
expected-days = une durée comme "30 jours" ou "4 semaines"
expected-size = une taille de 4 Kio ou plus, comme "512 Kio" ou "2 Mo"
expected-withdrawn = une phrase que les lecteurs verront à la place de l'article, comme "Cet article contenait une erreur."

## What to write when there is no title or no date

title-front = ajoutez la ligne title = "…" à l'en-tête (title: … s'il est entre --- et ---)
title-page-text = écrivez le titre seul sur une ligne, avant la date
title-markdown = commencez par le titre (# Titre), ou par un en-tête : +++, puis title = "…" et date = 2017-11-28, puis +++
title-html = écrivez <title>…</title> dans le <head> de la page, ou un <h1> en haut de l'article
date-page-text = écrivez la date seule sur une ligne sous le titre, par exemple 28 novembre 2017
date-markdown = ajoutez la ligne date = 2017-11-28 à l'en-tête (date: 2017-11-28 s'il est entre --- et ---), ou faites commencer par la date le nom du fichier : 2017-11-28-nom.md
date-html = écrivez <meta property="article:published_time" content="2017-11-28"> dans le <head> de la page, ou <time datetime="2017-11-28"> dans l'article

## Faults of syntax, and what to do about them

ledger-title = la première ligne devrait être `{ $line }`
    .remedy = écrivez cette ligne au-dessus des autres ; ou reprenez le registre du gestionnaire de versions
ledger-id = `{ $written }` n'est pas un id, par lequel une ligne commence
    .remedy = reprenez la ligne du gestionnaire de versions ou d'une copie ; sans copie, supprimez-la : un article qui n'a jamais été renommé garde son id
ledger-comment = c'est un commentaire, et il n'y a pas de place pour un commentaire
    .remedy = gardez vos remarques ailleurs, car crieur ne les garderait pas ici ; supprimez cette ligne
ledger-feed = la ligne d'un flux est `feed`, son nom et son id
    .remedy = reprenez la ligne du gestionnaire de versions ou d'une copie ; sans copie, supprimez-la : un flux dont ni le nom ni l'hôte n'ont changé garde son id
ledger-no-date = il y manque une date
    .remedy = après l'id viennent trois dates : quand l'article a d'abord paru, comme 2017-11-28T06:00:00+01:00, puis `-` pour chacune des deux autres
ledger-date = `{ $written }` n'est pas une date
    .remedy = écrivez une date comme 2017-11-28T06:00:00+01:00 ; la deuxième et la troisième d'une ligne peuvent être `-`
ledger-mark = `{ $written }` n'est pas une marque du contenu
    .remedy = écrivez `-` à sa place : la marque sera refaite
ledger-path = elle devrait finir par l'endroit du fichier
    .remedy = écrivez à la fin le chemin sous le dossier des articles, ou `-`
fault-key = une clé n'a ni accent ni espace
    .remedy = écrivez la clé sans accent ni espace, comme dans categories = ["Sécurité"]
fault-twice = ceci se trouve déjà plus haut
    .remedy = supprimez l'un des deux ; au-dessus de chaque flux, écrivez [[feeds]], entre doubles crochets
fault-double-bracket = le titre d'un flux n'est pas refermé
    .remedy = terminez-le par deux crochets : [[feeds]]
fault-bracket = ce titre n'est pas refermé
    .remedy = terminez-le par un crochet : [site]
fault-list = cette liste n'est pas refermée
    .remedy = mettez une virgule entre deux éléments, et un crochet à la fin : ["…", "…"]
fault-quote = ce texte n'est pas refermé
    .remedy = terminez-le par un guillemet, sur la même ligne
fault-backslash = une barre oblique inverse a un sens particulier dans un texte
    .remedy = écrivez / à la place de \, ou mettez le texte entre apostrophes
fault-no-value = cette clé n'a pas de valeur
    .remedy = écrivez title = "texte" ; si c'est du YAML (title: texte), mettez-le entre --- et --- et non entre +++ et +++
fault-unquoted = un texte est ici sans guillemets droits
    .remedy = mettez-le entre guillemets droits : title = "…", date = "28/11/2017"
fault-toml = ce qui est écrit ici ne se comprend pas (l'analyseur dit : { $said })
    .remedy = écrivez title = "texte", le texte entre guillemets, une clé par ligne
fault-tab = une ligne commence par une tabulation
    .remedy = remplacez la tabulation par des espaces
fault-colon = un deux-points dans un texte y commence une nouvelle clé
    .remedy = mettez entre guillemets un texte qui contient un deux-points : title: "Bruxelles : la suite"
fault-same-quote = un texte entre guillemets finit trop tôt
    .remedy = s'il contient le même guillemet, prenez l'autre sorte, comme dans "L'été"
fault-key-twice = cette clé se trouve déjà plus haut
    .remedy = supprimez l'une des deux
fault-no-keys = c'est { $kind }, et non des clés et des valeurs
    .remedy = écrivez title: texte, avec une espace après le deux-points ; si c'est du TOML (title = texte), mettez-le entre +++ et +++ et non entre --- et ---
fault-unclosed = un crochet ou un guillemet n'est pas refermé
    .remedy = refermez le crochet ou le guillemet sur la même ligne
fault-space = il manque une espace après un tiret ou un deux-points
    .remedy = écrivez « - élément » et « key: texte », avec leur espace
fault-yaml = ce qui est écrit ici ne se comprend pas (l'analyseur dit : { $said })
    .remedy = écrivez title: texte, une clé par ligne, et entre guillemets tout texte qui contient `:` ou `#`
fault-deep = les valeurs sont emboîtées trop profondément, ou leurs ancres se multiplient trop
    .remedy = écrivez les valeurs en entier, sans ancres ni crochets dans des crochets
fault-json = ce qui est écrit ici ne se comprend pas (l'analyseur dit : { $said })
    .remedy = écrivez { "{\"title\": \"texte\"}" }, clés et textes entre guillemets, une virgule entre deux clés
fault-json-no-comma = il manque une virgule entre deux clés ou deux éléments
    .remedy = écrivez une virgule à la fin de la ligne précédente
fault-json-quotes = une clé n'est pas entre guillemets
    .remedy = mettez chaque clé et chaque texte entre guillemets
fault-json-comma = il y a une virgule avant la fin
    .remedy = supprimez la virgule qui précède le crochet ou l'accolade de fin

## What is no text

kind-word = c'est un document de traitement de texte
    .remedy = ouvrez-le dans ce logiciel et enregistrez-le en texte brut (.txt, UTF-8) ou en page web (.html)
kind-pdf = c'est un PDF
    .remedy = copiez son texte dans un fichier .txt
kind-media = c'est une image, un son ou un film
    .remedy = donnez-lui l'extension qui lui revient, comme .jpg
kind-archive = c'est une archive
    .remedy = extrayez-en les fichiers
kind-binary = pour l'essentiel, ce ne sont pas des lettres
    .remedy = récrivez-le en texte brut, en UTF-8

## Reasons of the system

system-gone = il n'y a rien à cet endroit
    .remedy = si personne ne l'a retiré exprès, remettez-le
system-denied = accès refusé
    .remedy = donnez à l'utilisateur qui lance crieur le droit de le lire
system-full = le disque est plein
    .remedy = libérez de la place
system-quota = le quota de disque de l'utilisateur qui lance crieur est épuisé
    .remedy = libérez de la place, ou relevez le quota
system-read-only = le système de fichiers est en lecture seule
    .remedy = montez-le de façon que crieur puisse y écrire
system-folder = il y a un dossier à sa place
    .remedy = déplacez le dossier
system-no-folder = un fichier, ou un lien qui ne mène nulle part, est là où il faut un dossier
    .remedy = déplacez-le, ou montez le disque où il mène
system-no-file = ce n'est ni un fichier ni un dossier
    .remedy = déplacez-le, et mettez un fichier à sa place
system-in-use = un autre programme l'utilise
    .remedy = mettez fin à ce programme
system-other = { $said }
    .remedy = voyez si le disque va bien, et si l'utilisateur qui lance crieur a le droit de le lire

## What ends a run

error-no-config = il n'y a pas de `{ $path }`{ $above ->
        [yes] {""} ici, mais il y en a un dans le dossier au-dessus : lancez-y crieur
       *[no] {""}
          {""}  `crieur init` en écrit un à la mesure de ce dossier ; --config FICHIER en nomme un autre. Trois lignes suffisent :
          {""}
          {""}    [site]
          {""}    title = "Mon site"
          {""}    url = "https://example.org/"
    }
error-unreadable-config = impossible de lire `{ $path }` : { $said }
error-invalid-config = `{ $path }` contient { $count ->
        [one] 1 erreur
       *[other] { $count } erreurs
    } ; rien n'a été écrit
error-unreadable-ledger = impossible de lire le registre `{ $path }` : { $said }
error-invalid-ledger = le registre `{ $path }` contient { $count ->
        [one] 1 erreur
       *[other] { $count } erreurs
    } ; rien n'a été écrit
error-no-feed = il n'existe pas de flux `{ $name }` ; il y a : { $known }
error-no-site = impossible de lire les pages du site dans `{ $path }` : { $said }
error-no-articles = impossible de lire le dossier des articles `{ $path }` : { $said }
    {""}  Rien n'a été écrit. { $likely ->
        [0] Si les articles sont ailleurs, dites-le dans feeds.toml : [site] articles = "…"
       *[other] Il y a un dossier `{ $likely }` : si c'est lui, dites-le dans feeds.toml : [site] articles = "{ $likely }"
    }
error-malformed = le flux `{ $path }` est mal formé : { $reason }
    {""}  Rien n'a été écrit. C'est une faute de crieur : merci de la signaler
error-create-folder = impossible de créer le dossier `{ $path }` : { $said } ; aucun flux n'a changé ; { $remedy }
error-read = impossible de lire `{ $path }` : { $said } ; aucun flux n'a changé ; { $remedy }
error-remove = impossible de supprimer `{ $path }` : { $said } ; tout ce qui était à écrire est publié ; { $remedy }
error-write-ledger = impossible d'écrire le registre `{ $path }` : { $said } ; aucun flux n'a changé, car personne ne se souviendrait de ses id ; { $remedy }
error-forget = impossible d'écrire le registre `{ $path }` : { $said } ; tout ce qui était à écrire est publié ; { $remedy }
error-write = impossible d'écrire `{ $path }` : { $said } ; aucun flux n'a changé ; { $remedy }
error-page = impossible de mettre à jour la page `{ $path }` : { $said } ; les flux sont publiés malgré tout ; { $remedy }
error-replace = impossible de mettre le nouveau `{ $path }` à sa place : { $said } ; chaque flux est entier, l'ancien ou le nouveau ; { $remedy }
error-sync = ce qui a été écrit dans `{ $path }` pourrait ne pas survivre à une panne de courant : { $said } ; chaque flux est entier ; { $remedy }
error-lock = impossible de créer le verrou `{ $path }` : { $said } ; rien n'a été fait ; { $remedy }
error-report = impossible d'écrire `{ $path }` : { $said } ; l'exécution elle-même n'en souffre pas ; { $remedy }
error-locked = une autre exécution est en cours{ $pid ->
        [0] {""}
       *[other] {""} (processus { $pid }, depuis { $since })
    } ; rien n'a été fait ; elle tient `{ $path }` jusqu'à sa fin ; la prochaine exécution fera le travail, et --wait attend plus longtemps
error-no-lock = le système de fichiers de `{ $path }` ne sait pas verrouiller : { $said } ; rien n'a été fait, car deux exécutions à la fois se gêneraient ; `ledger` dans feeds.toml peut nommer un fichier sur un disque local
error-own-file = `{ $path }` est un fichier du site, ou est donné deux fois ; rien n'a été fait ; nommez un autre fichier pour --report ou --metrics
error-unsaid = impossible d'écrire sur la sortie standard : { $said } ; l'exécution elle-même n'en souffre pas ; { $remedy }
error-stopped = arrêté par un signal ; rien n'a changé
write-gone = ce qui a été retiré entre-temps sera refait à la prochaine exécution
write-no-folder = créez son dossier, ou nommez un autre endroit, `ledger`, dans feeds.toml
write-report-elsewhere = donnez à --report ou à --metrics un fichier dans un dossier qui existe et où l'utilisateur qui lance crieur a le droit d'écrire
write-denied = donnez à l'utilisateur qui lance crieur le droit d'y écrire, ou nommez un autre endroit dans feeds.toml
write-full = libérez-y de la place, et la prochaine exécution fera le reste
write-read-only = montez-le de façon que crieur puisse y écrire, ou nommez un autre endroit dans feeds.toml
write-in-the-way = déplacez ce qui est en travers, ou montez le disque où cela mène, et la prochaine exécution fera le reste
write-other = voyez si le disque va bien ; la prochaine exécution réessaiera
error-unknown-code = aucun message n'a pour code `{ $code }`
    {""}  { $likely ->
        [0] `crieur explain`, sans code, en donne la liste
       *[other] Vouliez-vous dire `{ $likely }` ? `crieur explain`, sans code, en donne la liste
    }

## Pinning ids: what ends a run, and why an article has none written into it

error-not-an-article = `{ $path }` n'est pas un article de ce site
    {""}  { $likely ->
        [0] `crieur list` nomme les articles ; rien n'a été écrit
       *[other] Vouliez-vous dire `{ $likely }` ? Rien n'a été écrit
    }
error-no-program = impossible de savoir où se trouve crieur lui-même, ou dans quel dossier il tourne : { $said }
    {""}  Relancez-le par son chemin entier, dans un dossier qui existe
error-odd-path-not-utf8 = le chemin `{ $path }` n'est pas en UTF-8, et systemd ne lit rien d'autre
    {""}  Renommez le dossier ou le fichier
error-odd-path-control = le chemin `{ $path }` contient un caractère de contrôle, comme une fin de ligne, pour lequel il n'y a de place ni dans une crontab ni dans une unité de systemd
    {""}  Renommez le dossier ou le fichier
error-odd-path-program = le programme se trouve à `{ $path }`, et systemd n'admet ni guillemets ni barres obliques inverses dans le chemin d'un programme
    {""}  Placez-le ailleurs, par exemple dans /usr/local/bin ; `--only crontab` fonctionne là où il est
error-one-id = --id donne l'identifiant d'un seul article, et plusieurs fichiers sont nommés
    {""}  Nommez un seul fichier, ou laissez --id de côté : chaque article reçoit alors l'identifiant qu'il a
not-pinned = aucun identifiant n'a été écrit dans ce fichier : { $why }
    .remedy = { $advice }
pin-faulty = l'article a une erreur, `{ $code }`
    .remedy = corrigez-la, puis relancez crieur pin ; `crieur explain { $code }` en dit plus
pin-unfinished = il manque à ce brouillon un titre ou une date, et il n'a donc pas encore d'identifiant
    .remedy = écrivez ce qui manque, ou dites l'identifiant : crieur pin --id URI FICHIER
pin-encoding = il n'est pas en UTF-8
    .remedy = enregistrez-le en UTF-8, puis relancez crieur pin
pin-changed = il a été modifié entre-temps
    .remedy = relancez crieur pin quand personne n'y écrit
pin-no-place = rien ne pouvait y être ajouté sans toucher au reste
    .remedy = écrivez-le vous-même, sous la clé `id` : { $id }
pin-taken = l'identifiant `{ $id }` est déjà celui de `{ $other }`
    .remedy = donnez à chaque article le sien

## What a run says

lock-taken-over = repris le verrou du processus { $pid }, qui est mort
entries = { $count ->
        [0] aucune entrée
        [one] 1 entrée
       *[other] { $count } entrées
    }
progress = { $stage } : { $done } sur { $all }
stage-start = lecture de feeds.toml
stage-lock = attente d'autres exécutions
stage-walk = liste des articles
stage-heads = lecture des articles
stage-choose = choix des articles
stage-entries = préparation des entrées
stage-documents = composition des flux
stage-compare = comparaison avec ce qui est publié
stage-write = écriture
stage-took = { $stage } : { $milliseconds } ms
file-written = { $path } écrit
index-not-kept = { $path } n'a pas pu être écrit ({ $reason }) : la prochaine exécution devra relire tous les articles
fate-in = dans { $feeds }
fate-past = au-delà de la limite de { $feeds }
fate-none = dans aucun flux, car aucun ne prend ses catégories, ses mots ou sa langue
unchanged = inchangé
read-articles = { $count ->
        [0] aucun article lu
        [one] 1 article lu
       *[other] { $count } articles lus
    }, { $withheld ->
        [0] aucun retenu
        [one] 1 retenu
       *[other] { $withheld } retenus
    }
entries-kept = { $count ->
        [one] 1 entrée gardée du passage précédent, à la place d'un article en erreur
       *[other] { $count } entrées gardées du passage précédent, à la place d'articles en erreur
    }
moved = { $to }  { $from ->
        [0] reconnu
       *[other] était { $from }
    }, garde son id { $id }
removed = supprimé
diff-held = laissé tel quel
diff-new-feed = nouveau flux
diff-removed = supprimé
diff-pages = pages pour les gens
diff-entries = { $before } → { $after } entrées
diff-again = REVIENT
diff-new = nouveau
diff-back = de retour
diff-own = seul change ce que le flux dit de lui-même
diff-updated = modifié
diff-withdrawn = retiré
diff-past-limit = hors limite
diff-title = titre
diff-text = texte
diff-address = adresse
diff-published = date de parution
diff-later = mise à jour
diff-backwards = date en arrière
diff-categories = catégories
diff-summary = résumé
diff-other = autre
kib = { $whole },{ $tenth } Kio
diff-missing = fichier disparu
diff-replaced = le fichier contient un autre article
diff-draft = brouillon
diff-future = date à venir
diff-expired = expiré
diff-recategorised = autres catégories
diff-rule = feeds.toml a changé
diff-feed-removed = le flux n'est plus demandé
next-in = dans { $time }
next-in-both = dans { $time } et { $rest }
next-days = { $count ->
        [one] 1 jour
       *[other] { $count } jours
    }
next-hours = { $count ->
        [one] 1 heure
       *[other] { $count } heures
    }
next-minutes = { $count ->
        [one] 1 minute
       *[other] { $count } minutes
    }
next-seconds = { $count ->
        [one] 1 seconde
       *[other] { $count } secondes
    }
next-nothing = Rien ne changera de lui-même.
next-due = Une exécution changerait des flux dès maintenant. Ce qui suit vaut après elle.
next-appears = paraît
next-updated = mis à jour
next-expires = expire
next-too-old = trop ancien
next-past-limit = hors limite
next-withdrawn = retiré
next-tombstone-ends = fin de la marque de retrait
next-feed = le flux lui-même change
up-to-date = Tous les flux sont à jour.
checked = { $articles ->
        [0] aucun article lu
        [one] 1 article lu
       *[other] { $articles } articles lus
    }, { $shown } dans { $feeds ->
        [0] aucun flux
        [one] 1 flux
       *[other] { $feeds } flux
    } : { $errors ->
        [0] aucune erreur
        [one] 1 erreur
       *[other] { $errors } erreurs
    }, { $warnings ->
        [0] aucun avertissement
        [one] 1 avertissement
       *[other] { $warnings } avertissements
    }
heading-date = DATE
heading-feeds = FLUX
heading-title = TITRE
heading-file = FICHIER
heading-month = MOIS
heading-year = ANNÉE
heading-category = CATÉGORIE
stats-total = { $articles ->
        [0] Aucun article
        [one] 1 article, daté du { $first }
       *[other] { $articles } articles, du { $first } au { $last }
    }
stats-withheld = { $withheld ->
        [0] Aucun retenu
       *[other] { $withheld ->
            [one] { $withheld } retenu
           *[other] { $withheld } retenus
        } : { $drafts ->
            [one] { $drafts } brouillon
           *[other] { $drafts } brouillons
        }, { $future } à venir, { $expired ->
            [one] { $expired } expiré
           *[other] { $expired } expirés
        }
    } ; { $errors ->
        [0] aucune erreur
       *[other] { $errors } en erreur
    }
stats-others = { $count ->
        [one] (1 autre)
       *[other] ({ $count } autres)
    }
stats-none = (aucune)
withheld-future = retenu jusqu'au { $day }
withheld-expired = expiré le { $day }
withheld-draft = retenu : brouillon
withheld-error = erreur : { $code }
withheld-error-kept = erreur : { $code } (la dernière bonne version reste)
withdrawn-in = retiré, signalé dans : { $feeds }
in-no-feed-short = aucun
pages-checked = { $pages ->
        [one] 1 page du site
       *[other] { $pages } pages du site
    }, dont { $announcing } { $announcing ->
        [one] annonce
       *[other] annoncent
    } un flux
snippet-hint = Ces lignes vont dans le <head> de chaque page de votre site. `crieur check --site DOSSIER` vérifie qu'elles y sont.
explain-hint = `crieur explain CODE` en dit plus sur chaque message
day-1 = lundi
day-2 = mardi
day-3 = mercredi
day-4 = jeudi
day-5 = vendredi
day-6 = samedi
day-7 = dimanche

## Ce que `crieur cron` écrit sur ses lignes et unités. Chaque ligne devient un commentaire.

cron-either = Cron ou systemd : l'un des deux suffit.
cron-crontab-goes = Cron : lancez `{ $user ->
        [0] crontab -e
       *[other] sudo crontab -u "$(id -nu { $user })" -e
    }` et ajoutez cette ligne. Tout ce que dit crieur, cron
    l'envoie à cet utilisateur, ou à l'adresse donnée par une ligne placée au-dessus : MAILTO=vous@example.org
cron-units-go = systemd : ces commandes mettent les deux unités en place et en service.
    {""}
    {""}  { $service } | sudo tee /etc/systemd/system/{ $name }.service
    {""}  { $timer } | sudo tee /etc/systemd/system/{ $name }.timer
    {""}  sudo systemctl daemon-reload && sudo systemctl enable --now { $name }.timer
    {""}
    Ensuite, `systemctl list-timers` dit quand il tourne, et `journalctl -u { $name }` ce qu'il a dit.
cron-description = Flux de { $url }
cron-mounts = Les disques qui doivent être là. Sans eux, rien n'est publié dans le dossier vide qui tient leur
    place.
cron-failure = Les codes 1 (un article demande une intervention) et 2 (un flux a été retenu) comptent exprès comme
    des échecs : `systemctl --failed` les montre. Pour être averti par courrier, installez
    contrib/systemd/crieur-mail@.service et enlevez le # de la ligne suivante.
cron-another = Code 75 : une autre exécution était en cours, et fait le même travail. Ce n'est pas un échec.
cron-user = Le propriétaire de { $path }.
cron-root = C'est root. Mieux vaut un utilisateur dédié, propriétaire des dossiers des flux et du registre. Affichez ensuite
    ceci à nouveau :
    {""}
    {""}  sudo useradd --system --no-create-home crieur
    {""}  sudo mkdir -p { $output } && sudo chown -R crieur: { $output }
    {""}  sudo chown crieur: { $grounds } && sudo chown -f crieur: { $ledger }
    {""}
cron-other-owner = Mais { $path } appartient à l'utilisateur { $user }, et crieur y écrit aussi :
    l'utilisateur ci-dessous doit en avoir le droit.
cron-writable = Le système est en lecture seule, sauf ceci. Le registre, son verrou et sa nouvelle version, tant
    qu'elle n'a pas pris sa place, sont dans un même dossier.
cron-no-output-yet = { $path } n'existe pas encore, et doit être créé dans un dossier nommé
    ci-dessous. Affichez cette unité à nouveau après la première exécution : elle ne nommera plus que le dossier des flux.
cron-home = Une partie de ce site se trouve dans un dossier personnel.
cron-hardened = Ni réseau, ni périphériques, ni privilèges : crieur lit des fichiers et en écrit.
cron-accuracy = Un article qui donne une heure paraît à cette heure : sans cela, systemd peut avoir une minute de retard.
cron-persistent = Ce qui a été manqué pendant que la machine était éteinte est rattrapé dès qu'elle est allumée.

## Ce que `crieur why` dit d'un article et d'un flux

error-no-such-article = aucun article de ce site n'a pour chemin, id, adresse ou titre `{ $written }`
    {""}  { $likely ->
        [0] `crieur list` nomme les articles
       *[other] Vouliez-vous dire `{ $likely }` ?
    }
why-in = Dans :
why-would-be-in = Sans cela, il serait dans :
why-not-in = Pas dans :
why-everything = le flux prend tous les articles
why-category = il a la catégorie « { $name } »
why-keyword = il dit « { $name } »
why-kept = sa dernière bonne version y reste
why-nothing = { $asks ->
        [categories] il n'a aucune des catégories que le flux demande
        [keywords] il ne dit aucun des mots que le flux demande
       *[both] il n'a aucune des catégories et ne dit aucun des mots que le flux demande
    }{ $asks ->
        [keywords] {""}
       *[other] { $categories ->
            [0] {" "}; il n'a pas de catégorie
           *[other] {" "}; il a { $categories }
        }
    }
    .remedy = { $asks ->
        [keywords] {""}
       *[other] { $count ->
            [one] donnez-lui la catégorie { $wanted }
           *[other] donnez-lui une des catégories { $wanted }
        }
    }{ $asks ->
        [categories] {""}
        [keywords] {""}
       *[both] , ou{" "}
    }{ $asks ->
        [categories] {""}
       *[other] { $of_words ->
            [one] employez-y { $words }
           *[other] employez-y un de ces mots : { $words }
        }
    }
why-excluded-category = le flux ne prend rien de sa catégorie « { $name } »
    .remedy = donnez-lui une autre catégorie, ou ôtez « { $name } » de `exclude_categories`
why-excluded-keyword = le flux ne prend rien de ce qui dit « { $name } »
    .remedy = employez-y un autre mot, ou ôtez « { $name } » de `exclude_keywords`
why-other-language = { $language ->
        [0] il ne dit pas en quelle langue il est, et le flux ne prend que { $wanted }
       *[other] il est dans la langue { $language }, et le flux ne prend que { $wanted }
    }
    .remedy = s'il est dans cette langue, écrivez-y : language = "{ $first }"
why-past-limit = { $newer ->
        [one] un article du flux est plus récent
       *[other] { $newer } articles du flux sont plus récents
    }, et le flux en montre { $limit }
    .remedy = portez `limit` à { $rank } ou plus
why-too-old = il a { $age ->
        [one] un jour
       *[other] { $age } jours
    }, et le flux remonte à { $days ->
        [one] un jour
       *[other] { $days } jours
    }
    .remedy = portez `max_days` à { $needed } ou plus
why-over-size = avec lui, un fichier du flux dépasserait `max_size`
    .remedy = augmentez `max_size`, ou réduisez ce que le flux contient de chaque article : content = "summary"
why-held = le garde-fou retient ce flux : ce qui est publié vient d'un passage précédent
    .remedy = `crieur diff` dit pourquoi
why-draft = c'est un brouillon
    .remedy = quand il sera fini, ôtez cela
why-future = son jour n'est pas venu : { $moment }
    .remedy = rien, si c'est voulu : le premier passage après ce moment le publie
why-expired = son temps est passé : il a expiré le { $moment }
    .remedy = pour le faire revenir, écrivez un jour plus tardif ou aucun
why-withdrawn = il a été retiré : les flux montrent ceci à la place de son texte
why-excluded = il est exclu : `{ $pattern }`
    .remedy = si c'est un article, ôtez ce motif de `exclude`
why-left-over = `{ $name }` est le nom d'un fichier caché, ou de ce que laissent éditeurs et systèmes
    .remedy = si c'est un article, donnez-lui un autre nom
why-other-kind = { $ending ->
        [0] ce n'est pas un article : son nom n'a pas d'extension
       *[other] les fichiers du type `.{ $ending }` ne sont pas des articles
    }
    .remedy = écrivez à côté un article (.txt, .md, .html) qui le nomme comme son `image`, comme `enclosure` ou dans un lien

## What `crieur init` asks and says. Of what it writes, each line becomes a comment.

error-config-there = il y a déjà un `{ $path }` ; rien n'a été écrit
    {""}  `crieur check` dit s'il est en ordre ; `crieur init --config FICHIER` en écrit un autre
error-init = impossible de créer `{ $path }` : { $said } ; { $remedy }
write-init-elsewhere = lancez `crieur init` dans un dossier qui existe et où vous pouvez écrire
init-ask-title = Nom du site
init-ask-url = Son adresse
init-ask-language = Langue des articles
init-ask-again = `{ $answer }` est illisible ; une adresse s'écrit comme https://info-citoyen.example/, une langue comme fr ou nl-BE
init-everything = tout
init-written = `{ $file }` est écrit{ $program ->
        [0] {""}
       *[other] {""} pour ce dossier de { $program }
    }
init-found = { $count ->
        [0] Il n'y a encore aucun article : mettez-les dans `{ $folder }`
        [one] 1 article dans `{ $folder }`
       *[other] { $count } articles dans `{ $folder }`
    }{ $texts ->
        [0] {""}
       *[other] , texte de page : { $texts }
    }{ $markdown ->
        [0] {""}
       *[other] , Markdown : { $markdown }
    }{ $pages ->
        [0] {""}
       *[other] , HTML : { $pages }
    }{ $faulty ->
        [0] {""}
        [one] ; un autre a une erreur, `crieur check` dit lequel
       *[other] ; { $faulty } autres ont des erreurs, `crieur check` dit lesquels
    }
init-addresses = Adresses pour les abonnés, une fois les flux en ligne :
init-feed = { $label ->
        [0] tout
       *[other] { $label }
    } : { $count ->
        [one] { $count } article
       *[other] { $count } articles
    }
init-article-address = Adresses des articles, comme { $address } : si ce n'est pas là que sont les vôtres sur votre site, changez `address` dans feeds.toml, et mettez les images à côté des articles.
init-next = { $url ->
        [example] L'adresse https://example.org/ tient lieu de la vôtre : changez `url` avant de publier.
       *[own] {""}
    }
    {""}Et maintenant :
    {""}  crieur new TITRE   commence un article
    {""}  crieur serve       montre flux et articles dans votre navigateur, sans rien publier
    {""}  crieur             écrit les flux dans `{ $output }`
    {""}  crieur check       dit ce qui pourrait être mieux dans les articles
    {""}  crieur list        montre quel article est dans quel flux
init-snippet = Pour que navigateurs et lecteurs de flux trouvent les flux, collez ces lignes dans le <head> de vos pages (`crieur snippet` les redonne) :
init-crontab = Pour que crieur passe toutes les dix minutes, ajoutez cette ligne à votre crontab (`crontab -e` ; `crieur cron` en dit plus) :
init-head = feeds.toml : ce que crieur publie. Tout ce qui suit un # est un commentaire.
    {""}
    Pour vérifier vos changements sans rien publier :   crieur check
    Pour voir quel article va dans quel flux :          crieur list
init-site = Le site. Seuls le titre et l'adresse sont obligatoires.
init-url-example = À CHANGER avant de publier : mettez l'adresse de votre site. Elle est dans chaque flux, et les ids sous lesquels les lecteurs connaissent les articles en sont faits.
init-author = author = {"{"} name = "Rédaction", email = "redaction@example.org" {"}"}
init-articles = Où sont les articles, et où vont les flux. Ces dossiers sont à côté de ce fichier. Dans le premier, `exclude` nomme ce qui n'est pas un article.
init-address = L'adresse d'un article sur le site{ $program ->
        [0] {""}
       *[other] , telle que { $program } la fait si on ne lui dit rien d'autre
    }. On peut employer { "{year}, {month}, {day}, {slug}, {title}, {path} et {category}" }.
init-delivery = Les flux donnent le texte entier des articles les plus récents, dans les trois formats.
init-feeds = Les flux. Le nom donne l'adresse : securite/rss.xml, securite/atom.xml et securite/feed.json. Majuscules et accents ne comptent pas : « Sécurité », « SECURITE » et « securite » sont la même catégorie.
init-count = { $count ->
        [one] { $count } article
       *[other] { $count } articles
    }
init-others = Autres catégories, qui n'ont pas de flux à elles : { $names }.
init-all = Un flux sans catégorie ni mot-clé prend tout : { $count ->
        [one] { $count } article.
       *[other] { $count } articles.
    }
init-more = Ce que pèse chaque remarque de crieur, par le code qu'elle porte entre crochets : "allow" la fait taire, "warn" en fait un avertissement, "deny" une erreur. « crieur explain CODE » en dit plus long.

## What `crieur new` asks and says

error-article-there = il y a déjà un `{ $path }` ; rien n'a été écrit
    {""}  Donnez un autre titre à l'article, ou ouvrez ce fichier
error-no-editor = ni $VISUAL ni $EDITOR ne nomme un éditeur ; rien n'a été écrit
    {""}  Sans --edit, crieur écrit l'article et donne son chemin
error-editor = l'article est écrit, mais l'éditeur `{ $editor }` a échoué : { $said }
new-ask-categories = Catégories, par numéro ou par nom, séparées par des virgules :
new-draft = C'est un brouillon : quand son texte est écrit, supprimez la ligne `draft`, et le prochain passage le publie.
new-in-no-feed = Aucun flux ne le prend tel quel : donnez-lui la catégorie de l'un d'eux (`crieur new --category`).

## Ce que disent `crieur serve` et `crieur watch`

error-unserved = rien ne peut être servi{ $port ->
        [0] {""}
       *[other] {" "}au port { $port }
    } : { $said }
    {""}  Donnez un autre port : crieur serve --port 8080
blind = les changements de fichiers ne se voient pas ici ({ $reason }) : ils sont cherchés une fois par minute
serve-until = Ouvrez cette adresse dans un navigateur ; Ctrl-C y met fin. Rien n'est publié.{ $feed ->
        [0] {""}
       *[other] {" "}Un lecteur de flux de cette machine peut s'abonner à { $feed }
    }
serve-elsewhere = Le port { $port } est pris par un autre programme : en voici un autre.
rounds-mended = Tout est corrigé.
rounds-remain = Ce qui a été dit plus haut reste à corriger{ $errors ->
        [0] {""}
        [one] {" "}(1 erreur)
       *[other] {" "}({ $errors } erreurs)
    }{ $warnings ->
        [0] {""}
        [one] {" "}(1 avertissement)
       *[other] {" "}({ $warnings } avertissements)
    }.
watch-until = En attente de changements ; Ctrl-C y met fin.
desk = Bureau
desk-title = Bureau de { $site }
desk-problems = À corriger
desk-all-well = Tout va bien
desk-stays = En attendant, les flux sont montrés ici tels qu'ils étaient avant.
desk-more-problems = { $count ->
        [one] Il y a 1 autre message
       *[other] Il y a { $count } autres messages
    } (`crieur check`).
desk-feeds = Flux
desk-overview = Page de tous les flux
desk-opml = Liste pour les lecteurs de flux (OPML)
desk-held = retenu
desk-changed = à publier
desk-articles = Articles
desk-search = Titre, fichier ou flux
desk-find = Chercher
desk-none = Aucun article de ce genre.
desk-more-articles = { $count ->
        [one] Il y a 1 autre article.
       *[other] Il y a { $count } autres articles.
    }
desk-kept = Voici sa dernière bonne version, qui reste dans les flux jusqu'à ce que l'erreur soit corrigée.
desk-data = Ce que les lecteurs reçoivent en plus
desk-summary = Résumé
desk-categories = Catégories
desk-permalink = Adresse
desk-id = Identifiant
desk-nothing = Il n'y a rien à { $path }
desk-failed = Une erreur empêche de montrer vos changements : le bureau dit laquelle.
desk-errors = { $count ->
        [one] 1 erreur
       *[other] { $count } erreurs
    }
desk-warnings = { $count ->
        [one] 1 avertissement
       *[other] { $count } avertissements
    }
desk-fine = Tout va bien.
desk-gone = crieur serve ne tourne plus.
