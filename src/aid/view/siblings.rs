//! きょうだい: which child counts in which half-year, and when three of them do.

use crate::{
    aid::{
        figures::aid_year,
        household::{Household, Role},
        support::{Estimate, Half},
        tax::{ChildInYear, children_in},
    },
    ui::html::section,
};

/// Half-years in a row in which the same children count.
struct Count {
    from: Half,
    income_year: i32,
    children: Vec<ChildInYear>,
}

/// Nothing to say of an only child.
pub fn siblings(household: &Household, estimate: &Estimate) -> String {
    if !household.members.iter().any(|member| member.role == Role::Child) {
        return String::new();
    }
    let mut counts: Vec<Count> = Vec::new();
    for period in &estimate.periods {
        let children = children_in(household, period.income_year);
        let key = |child: &ChildInYear| (child.member, child.counts);
        let same = counts.last().is_some_and(|last| last.children.iter().map(key).eq(children.iter().map(key)));
        if !same {
            counts.push(Count { from: period.half, income_year: period.income_year, children });
        }
    }
    let rows: String = counts.iter().map(|count| row(household, count)).collect();
    let inside = [
        "<p class=m>12月31日に養われている子どもが3人以上いると「多子世帯」です。その次の年の10月から1年間の支援に使います\
        （入学した年の9月までは、その前の年の12月31日）。</p><ol class=tube>",
        &rows,
        "</ol>",
    ];
    section("a-kin", "きょうだいの数え方", &inside.concat())
}

fn row(household: &Household, count: &Count) -> String {
    let number = count.children.iter().filter(|child| child.counts).count();
    let large = u32::try_from(number).is_ok_and(|number| number >= aid_year(count.from.fiscal_year).multi_child_from);
    let [year, income_year, number] = [count.from.fiscal_year, count.income_year, i32::try_from(number).unwrap_or(0)]
        .map(|number| number.to_string());
    let out = names(household, count, false);
    [
        "<li><p class=when>",
        &year,
        if count.from.second { "年10月から" } else { "年4月から" },
        "（",
        &income_year,
        "年12月31日の家族）</p><p class=head>数える子ども ",
        &number,
        if large { "人：多子世帯" } else { "人：多子世帯ではありません" },
        "</p><p class=\"m dim\">",
        &names(household, count, true),
        if out.is_empty() { "" } else { "</p><p class=\"m dim\">数えない人：" },
        &out,
        "</p></li>",
    ]
    .concat()
}

/// `あなた（18歳）、2012年生まれ（14歳）`.
fn names(household: &Household, count: &Count, counted: bool) -> String {
    let mut text = String::new();
    for child in count.children.iter().filter(|child| child.counts == counted) {
        let Some(member) = household.members.get(child.member) else { continue };
        let born = member.birth.year.to_string() + "年生まれ";
        let name = if member.role == Role::Student { "あなた" } else { &*born };
        let between = if text.is_empty() { "" } else { "、" };
        text.extend([between, name, "（", &child.age.to_string(), "歳）"]);
    }
    text
}
