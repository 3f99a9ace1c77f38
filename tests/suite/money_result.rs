//! お金's result, as the phone shows it: what stands there, and that every amount of it can be opened.

use std::collections::HashSet;

use ce_navi::aid::{
    form::{AT_HOME, AWAY, FATHER, Field, Form, MOTHER, NO, TWO, YES},
    view::{result_amounts, result_html},
};
use proptest::prelude::*;

use super::aid::always::Dice;

fn fill(form: &mut Form, fields: &[(Field, &str)]) {
    for (field, text) in fields {
        form.set(*field, *text);
    }
}

pub fn worked() -> Form {
    let mut form = Form::default();
    fill(
        &mut form,
        &[
            (Field::School, "senmon-private"),
            (Field::Years, "2"),
            (Field::EntryYear, "2027"),
            (Field::Tuition, "70"),
            (Field::EntranceFee, "20"),
            (Field::Commute, AWAY),
            (Field::BirthYear, "2008"),
            (Field::BirthMonth, "9"),
            (Field::BirthDay, "15"),
            (Field::Parents, TWO),
            (Field::Siblings, "1"),
            (Field::SiblingBirth(0), "2012"),
            (Field::SiblingDependent(0), YES),
            (Field::SalaryA, "360"),
            (Field::SalaryB, "90"),
            (Field::Assets, "below"),
        ],
    );
    form
}

/// The text between tags.
pub fn words(html: &str) -> String {
    let mut inside = false;
    let keep = |char: &char| {
        let tag = inside || *char == '<';
        inside = tag && *char != '>';
        !tag
    };
    html.chars().filter(keep).collect()
}

/// The screen without the pages behind its amounts.
pub fn page(html: &str) -> &str {
    html.split("<div popover").next().unwrap()
}

fn text(form: &Form) -> String {
    words(page(&result_html(form)))
}

/// Every amount with 円 behind it: digits, and 万 or 億 between them.
fn yen_in(text: &str) -> Vec<String> {
    let before_yen = text.split('円').map(|part| {
        let amount = |char: &char| char.is_ascii_digit() || [',', '.', '万', '億'].contains(char);
        let digits: String = part.chars().rev().take_while(amount).collect();
        digits.chars().rev().collect::<String>()
    });
    before_yen.filter(|digits| digits.chars().any(|char| char.is_ascii_digit())).collect()
}

/// The screen without its keys to a derivation.
fn outside(html: &str) -> String {
    let mut rest = String::new();
    for (place, part) in page(html).split("<button type=button class=yen ").enumerate() {
        rest += if place == 0 { part } else { part.split_once("</button>").unwrap().1 };
    }
    words(&rest)
}

fn holds(form: &Form) -> Result<(), TestCaseError> {
    let html = result_html(form);
    prop_assert!(html.contains("見込み（目安）"), "{}", words(&html));
    let strange = yen_in(&outside(&html));
    prop_assert!(strange.is_empty(), "no derivation for {:?}", strange);
    let mut targets = HashSet::new();
    for target in html.split(" popovertarget=").skip(1) {
        targets.insert(target.split(['>', ' ']).next().unwrap().to_owned());
    }
    let ids: Vec<_> = html.split("<div popover").skip(1).map(|one| one.split(" id=").nth(1).unwrap()).collect();
    let ids: HashSet<_> = ids.iter().map(|id| id.split([' ', '>']).next().unwrap().to_owned()).collect();
    prop_assert_eq!(&targets, &ids);
    let amounts = result_amounts(form);
    prop_assert_eq!(amounts.len(), ids.len());
    for why in &amounts {
        prop_assert_eq!(why.evaluate(), why.amount, "{}", why.label);
        let mut bare = None;
        why.visit(&mut |node| {
            if node.parts.is_empty() && node.rule.is_none() && node.step == ce_navi::aid::why::Step::Figure {
                bare = Some(node.label);
            }
        });
        prop_assert_eq!(bare, None, "a figure without its rule");
    }
    Ok(())
}

pub fn random_form(seed: u64) -> Form {
    let mut dice = Dice(seed);
    let mut form = worked();
    let amount = |dice: &mut Dice, most: i64| dice.below(most).to_string() + "円";
    let (a, b, tuition, entrance, other) = (
        amount(&mut dice, 9_000_000),
        amount(&mut dice, 3_000_000),
        amount(&mut dice, 1_500_000),
        amount(&mut dice, 400_000),
        amount(&mut dice, 500_000),
    );
    let open = |dice: &mut Dice, text: String| if dice.one_in(3) { String::new() } else { text };
    let (tuition, entrance, other) = (open(&mut dice, tuition), open(&mut dice, entrance), open(&mut dice, other));
    fill(
        &mut form,
        &[
            (
                Field::School,
                dice.of(&["senmon-private", "daigaku-private", "daigaku-public", "senmon-public", "tandai-private"]),
            ),
            (Field::Years, dice.of(&["1", "2", "3", "4", "6"])),
            (Field::EntryYear, dice.of(&["2027", "2028"])),
            (Field::Commute, dice.of(&[AT_HOME, AWAY])),
            (Field::Parents, dice.of(&[TWO, TWO, MOTHER, FATHER])),
            (Field::SalaryA, &a),
            (Field::SalaryB, &b),
            (Field::Tuition, &tuition),
            (Field::EntranceFee, &entrance),
            (Field::OtherFees, &other),
            (Field::Assets, dice.of(&["below", "below", "below", "between", "above"])),
            (Field::Siblings, dice.of(&["0", "1", "2", "3"])),
        ],
    );
    for place in 0..3 {
        fill(
            &mut form,
            &[
                (Field::SiblingBirth(place), dice.of(&["2002", "2004", "2006", "2012", "2020"])),
                (Field::SiblingDependent(place), dice.of(&[YES, YES, NO])),
            ],
        );
    }
    form
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_yen_amount_on_the_result_opens_its_derivation(seed in any::<u64>()) {
        holds(&random_form(seed))?;
    }
}

#[test]
fn the_result_reads_the_worked_check() {
    let text = text(&worked());
    for words in [
        "第Ⅲ区分の見込み（目安）。満額の3分の1",
        "日本学生支援機構（給付奨学金）と進学先の学校（減免）",
        "1か月25,300円",
        "1年196,700円",
        "53,400円",
        "2025年の収入",
        "残り（2年間・施設費などを除く）546,000円",
        "残りに、家賃や食費などの生活費は入っていません",
        "2026年度の基準による目安です",
    ] {
        assert!(text.contains(words), "{words} in {text}");
    }
}

/// 700,000 of tuition and 200,000 of entrance fee at 大学's caps of 700,000 and 260,000, a third of them.
#[test]
fn a_private_school_in_band_four_is_one_of_two_amounts_and_never_nothing() {
    let mut form = worked();
    fill(&mut form, &[(Field::SalaryA, "480"), (Field::School, "daigaku-private"), (Field::Years, "4")]);
    let open = text(&form);
    for words in [
        "第Ⅳ区分の見込み（目安）。学科が「私立の理工農系」なら、授業料と入学金の減免だけ3分の1。そうでなければ、支援の対象外",
        "授業料の減免1年不明（0円か 233,400円）",
        "入学金の減免不明（0円か 66,700円）",
        "学校に確認",
    ] {
        assert!(open.contains(words), "{words} in {open}");
    }
    form.set(Field::School, "daigaku-public");
    form.set(Field::Years, "4");
    let public = text(&form);
    assert!(public.contains("授業料の減免1年0円") && !public.contains("理工農系」なら"), "{public}");
}

#[test]
fn support_above_the_fees_is_said_in_words_and_never_below_nothing() {
    let mut form = worked();
    fill(
        &mut form,
        &[(Field::SalaryA, "100"), (Field::SalaryB, "0"), (Field::Tuition, "59"), (Field::OtherFees, "10")],
    );
    // A year: 59万 + 10万 - 59万 - 909,600; once 20万 - 16万.
    let text = text(&form);
    assert!(text.contains("学費は全部まかなえて、1,579,200円あまります"), "{text}");
    assert!(!text.contains("−1,579,200"));
}

#[test]
fn what_is_not_known_is_said_and_never_shown_as_nothing() {
    let mut form = worked();
    form.set(Field::Tuition, "");
    let text = text(&form);
    assert!(text.contains("授業料の減免（最大）1年196,700円"), "{text}");
    assert!(text.contains("残り（2年間・施設費などを除く）不明（学校に確認）"), "{text}");
    assert!(text.contains("わからない学費の分は最大"), "{text}");
    assert!(text.contains("学費施設費") || text.contains("学費不明"), "{text}");
}

#[test]
fn the_distance_to_the_next_band_is_an_income_with_what_it_brings() {
    let text = text(&worked());
    assert!(text.contains("父の年収があと約"), "{text}");
    assert!(text.contains("低いと第Ⅱ区分。支援は、1年目に"), "{text}");
    assert!(text.contains("高いと第Ⅳ区分。支援は、1年目に"), "{text}");
}
