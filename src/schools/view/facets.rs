//! The options of the filter with what each would leave: beside the list where there is room, in the sheet elsewhere.

use crate::{
    schools::{
        choice::{Choice, Group},
        filter::Filter,
        listing::all,
    },
    ui::html::{element, fold},
};

pub fn facets(filter: &Filter) -> String {
    let counts = filter.counts(all());
    let options = |of: &dyn Fn(Choice) -> bool| {
        let mut rows = String::new();
        for (choice, count) in &counts {
            if of(*choice) {
                rows += &option(*choice, filter.has(*choice), *count);
            }
        }
        element("div class=two", &rows)
    };
    let prefecture = |choice| matches!(choice, Choice::Prefecture(_));
    let opened = filter.choices().iter().any(|choice| prefecture(*choice));
    let prefectures = fold(opened, "都道府県でえらぶ", &options(&prefecture));
    let mut facets = String::new();
    for (group, hint) in FACETS {
        let more = if group == Group::Place { &*prefectures } else { "" };
        let all = options(&|choice| choice.group().facet() == group && !prefecture(choice));
        facets += &facet(group, hint, &(all + more));
    }
    facets
}

/// What is asked in which order, and what is to be known of it.
const FACETS: [(Group, &str); 7] = [
    (Group::Kind, ""),
    (Group::Place, "0は、資料がまだ見つかっていないという意味です。"),
    (Group::Years, "不明の学校は、分けてならべます。"),
    (Group::Fee, "年度や、ふくまれる費用は、学校ごとにちがいます。"),
    (Group::Support, "資料のない学校は「いいえ」ではなく、不明です。"),
    (Group::Founder, ""),
    (Group::Time, ""),
];

fn facet(group: Group, hint: &str, options: &str) -> String {
    let hint = if hint.is_empty() { String::new() } else { element("p class=\"s dim\"", hint) };
    element("fieldset class=facet", &(element("legend", group.name()) + &hint + options))
}

/// One option. What would leave nothing cannot be chosen, but can be given up.
fn option(choice: Choice, chosen: bool, count: usize) -> String {
    let (key, word) = choice.slug();
    let state = match (chosen, count) {
        (true, _) => " checked>",
        (false, 0) => " disabled>",
        (false, _) => ">",
    };
    let field = ["<input type=checkbox name=\"", key, "=", word, "\"", state].concat();
    element(
        "label class=pick",
        &[field, element("span", choice.name()), element("span class=c", &count.to_string())].concat(),
    )
}
