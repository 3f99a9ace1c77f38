//! The options of the filter with what each would leave: beside the list where there is room, in the sheet elsewhere.

use crate::{
    prefecture::{Prefecture, Region},
    schools::{
        choice::{Choice, Fee, Group, Years},
        filter::Filter,
        listing::all,
        school::{Founder, Kind, Time},
    },
    ui::html::{element, fold},
};

pub fn facets(filter: &Filter) -> String {
    let counts = filter.counts(all());
    let options = |choices: &[Choice]| -> String {
        let count = |choice| counts.iter().find(|(counted, _)| *counted == choice).map_or(0, |(_, count)| *count);
        let rows: String = choices.iter().map(|choice| option(*choice, filter.has(*choice), count(*choice))).collect();
        element("div class=two", &rows)
    };
    let opened = filter.choices().iter().any(|choice| matches!(choice, Choice::Prefecture(_)));
    let prefectures = fold(opened, "都道府県でえらぶ", &options(&Prefecture::ALL.map(Choice::Prefecture)));
    let places = options(&Region::ALL.map(Choice::Region)) + &prefectures;
    [
        facet(Group::Kind, "", &options(&Kind::ALL.map(Choice::Kind))),
        facet(Group::Place, "0は、資料がまだ見つかっていないという意味です。", &places),
        facet(Group::Years, "年限が不明の学校は、分けてならべます。", &options(&Years::ALL.map(Choice::Years))),
        facet(Group::Fee, "年度や、ふくまれる費用は、学校ごとにちがいます。", &options(&Fee::ALL.map(Choice::Fee))),
        facet(Group::Support, "資料が見つからない学校は「いいえ」ではなく、不明です。", &options(&Choice::CONFIRMED)),
        facet(Group::Founder, "", &options(&Founder::ALL.map(Choice::Founder))),
        facet(Group::Time, "", &options(&Time::ALL.map(Choice::Time))),
    ]
    .concat()
}

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
