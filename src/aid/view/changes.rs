//! もし、こうなったら: what may happen on the way, and how many yen it changes.

use super::{book::Book, case::Cases};
use crate::{
    aid::{
        course::why_change,
        event::{Event, change, with},
        household::{Commute, DependentOf, Household, Role},
        support::Half,
        why::name_of,
    },
    ui::html::{element, icon, section},
    yen::Yen,
};

pub fn changes(book: &Book, cases: &Cases) -> String {
    let mut rows = String::new();
    for (place, (question, event)) in events(&cases.now.household).into_iter().enumerate() {
        let words = cases.change(book, |case| {
            let change = change(&case.household, event).ok()?;
            book.learn(&with(&case.household, event), &change.after);
            why_change(&case.household, event, &change)
        });
        let open = ["details class=more id=e-", &place.to_string()].concat();
        let summary = element("summary", &(icon("chev") + &question));
        let inside = ["<p>卒業までの支援の合計は、<b>", &words, "</b>。</p>"].concat();
        rows += &element(&open, &(summary + &inside));
    }
    let words = "<p class=m>押すと、支援の合計がいくら変わるかが出ます。起きたときは、早めに学校に伝えてください。</p>";
    section("a-events", "もし、こうなったら", &(words.to_owned() + &rows))
}

/// A year in which a part-time job brings this much is above the limits of dependents.
const PART_TIME: Yen = Yen(1_500_000);

fn events(household: &Household) -> Vec<(String, Event)> {
    let mut events = Vec::new();
    let first = household.entry_year;
    let last = first + i32::from(household.school.years) - 2;
    for (member, child) in household.members.iter().enumerate() {
        if child.role != Role::Child || child.dependent_of == DependentOf::Nobody {
            continue;
        }
        // A job after high school, else after four more years; by the year of birth alone.
        let jobs = [child.birth.year + 19, child.birth.year + 23];
        if let Some(year) = jobs.into_iter().find(|year| (first - 1..=last).contains(year)) {
            let [born, when] = [child.birth.year, year].map(|year| year.to_string());
            let question = [&*born, "年生まれのきょうだいが、", &when, "年に就職して養われなくなったら"].concat();
            events.push((question, Event::LeavesDependency { member, year }));
        }
    }
    let autumn = Half { fiscal_year: first, second: true };
    for parent in household.members.iter().filter(|member| member.role.is_parent() && member.has_income()) {
        let question =
            [name_of(household, parent.role), "の収入が、入学した年の秋からなくなったら（家計急変）"].concat();
        events.push((question, Event::LosesIncome { role: parent.role, from: autumn, expected: Yen::ZERO }));
    }
    let (question, commute) = match household.commute {
        Commute::Home => ("家を出て、自宅外から通うことになったら", Commute::Away),
        Commute::Away => ("自宅から通うことになったら", Commute::Home),
    };
    events.push((question.into(), Event::Moves(commute)));
    if !household.independent {
        let question = "あなたがアルバイトで年に150万くらいかせいだら".into();
        events.push((question, Event::StudentEarns { salary: PART_TIME, year: first }));
    }
    events
}
