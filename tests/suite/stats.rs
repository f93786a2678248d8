//! `crieur stats`: how many articles there are, by month or year and by category.

use serde_json::{Value, json};

use crate::site::{Site, markdown};

fn site() -> Site {
    Site::new()
        .article("a.md", markdown("A", "2025-09-01", "Été"))
        .article("b.md", markdown("B", "2025-09-30", "ETE"))
        .article("c.md", markdown("C", "2025-12-01", "Vélo"))
        .article("d.md", "---\ntitle: D\ndate: 2025-11-02\n---\nx\n")
        .article("e.md", markdown("E", "2031-01-01", "Vélo"))
        .article("f.md", "---\ndraft: true\n---\nx\n")
        .article("g.md", "---\ntitle: G\n---\nx\n")
        .article(
            "h.md",
            "---\ntitle: H\ndate: 2025-01-01\nexpires: 2025-02-01\n---\nx\n",
        )
}

#[test]
fn each_month_of_a_short_time_has_a_line() {
    let run = site().run(&["stats"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{run:#?}");
    let bar = |length: usize| "#".repeat(length);
    assert_eq!(
        run.stdout,
        format!(
            "4 articles, from 2025-09-01 to 2025-12-01
3 withheld: 1 draft, 1 to come, 1 expired; 1 with an error

MONTH
2025-09  2  {full}
2025-10  0
2025-11  1  {half}
2025-12  1  {half}

CATEGORY
Été       2  {full}
Vélo      1  {half}
(none)    1  {half}
",
            full = bar(50),
            half = bar(25)
        )
    );
    for line in run.stdout.lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
}

#[test]
fn each_year_of_a_long_time_has_one_and_empty_years_have_one_together() {
    let site = site()
        .article("i.md", markdown("I", "2012-03-01", "Vélo"))
        .article("j.md", markdown("J", "2012-05-01", "Vélo"));
    let run = site.run(&["stats", "--lang", "fr"]);
    assert_eq!(
        run.stdout,
        format!(
            "6 articles, du 2012-03-01 au 2025-12-01
3 retenus : 1 brouillon, 1 à venir, 1 expiré ; 1 en erreur

ANNÉE      JFMAMJJASOND
2012         +.+.......  2  {half}
2013–2024  ............  0
2025       ........#.++  4  {full}

CATÉGORIE
Vélo       3  {full}
Été        2  {third}
(aucune)   1  {sixth}
",
            full = "#".repeat(50),
            half = "#".repeat(25),
            third = "#".repeat(33),
            sixth = "#".repeat(17)
        )
    );
}

#[test]
fn programs_get_the_numbers() {
    let run = site().run(&["stats", "--json", "--lang", "fr"]);
    let counts: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(
        counts,
        json!({
            "articles": 4,
            "first": "2025-09-01T06:00:00+00:00",
            "last": "2025-12-01T06:00:00+00:00",
            "withheld": { "draft": 1, "future": 1, "expired": 1 },
            "errors": 1,
            "months": [
                { "month": "2025-09", "articles": 2 },
                { "month": "2025-11", "articles": 1 },
                { "month": "2025-12", "articles": 1 },
            ],
            "categories": [
                { "name": "Été", "articles": 2 },
                { "name": "Vélo", "articles": 1 },
            ],
            "without_category": 1,
        })
    );
}

#[test]
fn many_categories_and_none_at_all_are_told() {
    let mut site = Site::new();
    for number in 0..14 {
        let category = format!("Catégorie {number:02} {}", "au nom bien long ".repeat(3));
        site = site.article(
            &format!("{number}.md"),
            markdown("A", "2025-09-01", &category),
        );
    }
    let run = site.run(&["stats"]);
    assert!(run.stdout.ends_with("\n(4 others)\n"), "{}", run.stdout);
    assert!(
        run.stdout.contains("\nCatégorie 09 au nom bien long… "),
        "{}",
        run.stdout
    );
    let run = Site::new().run(&["stats"]);
    assert_eq!(run.stdout, "No articles\nNone withheld; no errors\n");
}
