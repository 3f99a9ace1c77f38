//! もし、こうなったら: what may happen on the way, and how many yen it changes.

use super::{book::Book, case::Cases};
use crate::{
    aid::{
        course::why_change,
        event::{Event, change, with_all},
        form::Form,
        household::{Commute, DependentOf, Household, Member, Role},
        support::Half,
        why::name_of,
    },
    ui::html::{element, section},
    yen::Yen,
};

/// What the switch of an event is called; its number follows.
pub const HAPPENS: &str = "event-";

pub fn changes(form: &Form, book: &Book, cases: &Cases) -> String {
    let household = &cases.now.household;
    // Each keeps its number, by which answers that were kept name it.
    let events: Vec<_> = (0..).zip(events(household)).filter(|(_, (_, event))| may_happen(household, event)).collect();
    let chosen: Vec<_> =
        events.iter().filter(|(place, _)| form.happens(*place)).map(|(_, (_, event))| *event).collect();
    let mut rows = String::new();
    for (place, (question, event)) in &events {
        let number = place.to_string();
        let on = if form.happens(*place) { " checked" } else { "" };
        rows.extend([
            "<label class=pick><input type=checkbox name=",
            HAPPENS,
            &number,
            on,
            "><span>",
            question,
            "</span></label>",
        ]);
        if form.happens(*place) && chosen.len() > 1 {
            let words = together(book, cases, &[*event]);
            rows.extend(["<p class=m id=e-", &number, ">これだけなら ", &words, "。</p>"]);
        }
    }
    let all = if chosen.is_empty() {
        String::new()
    } else {
        let words = together(book, cases, &chosen);
        ["<p>えらんだことが起きたら、卒業までの支援の合計は、<b>", &words, "</b>。</p>"].concat()
    };
    let words =
        "<p class=m>えらぶと、支援の合計がいくら変わるかが出ます。起きたときは、早めに学校に伝えてください。</p>";
    let rows = element("div class=keys role=group aria-labelledby=a-events", &rows);
    section("a-events", "もし、こうなったら", &[words, &rows, "<div role=status>", &all, "</div>"].concat())
}

/// Nobody loses an income of nothing.
fn may_happen(household: &Household, event: &Event) -> bool {
    match event {
        Event::LosesIncome { role, .. } => household.member(*role).is_some_and(Member::earns),
        _ => true,
    }
}

/// By how much the support changes where all of them happen.
fn together(book: &Book, cases: &Cases, events: &[Event]) -> String {
    cases.change(book, |case| {
        let change = change(&case.household, events).ok()?;
        book.learn(&with_all(&case.household, events), &change.after);
        why_change(&case.household, events, &change)
    })
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
