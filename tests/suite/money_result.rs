//! お金's result, as the phone shows it: what stands there, and that every amount of it can be opened.

use std::collections::HashSet;

use ce_navi::{
    aid::{
        amount::spoken,
        form::{AT_HOME, AWAY, FATHER, Field, Form, MOTHER, NO, NOBODY, TWO, UNKNOWN, YES},
        view::{Drawn, Then, acted, calendar_of, result_amounts, result_html},
    },
    ui::act::Act,
};
use proptest::prelude::*;

use super::{
    aid::always::Dice,
    worked_form::{fill, worked, worked_but},
};

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
    let amounts = result_amounts(form);
    let mut asked = HashSet::new();
    for key in html.split("<button type=button class=yen ").skip(1) {
        let (tag, words) = key.split_once('>').unwrap();
        let number: usize = tag.split("value=").nth(1).unwrap().parse().unwrap();
        let (_, why) = amounts.iter().find(|(known, _)| *known == number).unwrap();
        let words = words.split('<').next().unwrap();
        let exact = words == why.amount.to_string();
        let in_man = ce_navi::yen::in_man(why.amount).strip_suffix("万円") == Some(words);
        let about = words.strip_prefix('約').map(|words| words == spoken(why.amount.ceil_to(10_000)));
        prop_assert!(exact || in_man || about.unwrap_or(words == spoken(why.amount)), "{} for {}", words, why.amount);
        asked.insert(number);
    }
    prop_assert_eq!(asked.len(), amounts.len());
    let mut opened = form.clone();
    let (number, why) = &amounts[amounts.len() / 2];
    opened.asked = Some(*number);
    let html = result_html(&opened);
    let page = words(html.split("<div popover").nth(1).unwrap());
    prop_assert!(page.contains(why.label) && page.contains(&why.amount.to_string()));
    for (_, why) in &amounts {
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
            (Field::SpecialHome, dice.of(&["", NO, YES])),
            (Field::Parents, dice.of(&[TWO, TWO, MOTHER, FATHER, NOBODY])),
            (Field::SalaryA, &a),
            (Field::SalaryB, &b),
            (Field::Tuition, &tuition),
            (Field::EntranceFee, &entrance),
            (Field::OtherFees, &other),
            (Field::SameFees, dice.of(&["", YES, NO, UNKNOWN])),
            (Field::LaterFees, dice.of(&["", "0", "55"])),
            (Field::Assets, dice.of(&["below", "below", "below", "between", "above"])),
            (Field::Siblings, dice.of(&["0", "1", "2", "3"])),
            (Field::Instalments, dice.of(&["", "yearly", "halves", "quarters", "monthly"])),
            (Field::Loan1, dice.of(&["", "20000", "30000"])),
            (Field::Loan2, dice.of(&["", "50000", "120000"])),
            (Field::LoanExtra, dice.of(&["", "100000", "500000"])),
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
    form.set(Field::Stem, YES);
    let stem = text(&form);
    assert!(stem.contains("授業料の減免1年233,400円") && !stem.contains("不明（0円か"), "{stem}");
    form.set(Field::Stem, NO);
    let other = text(&form);
    assert!(other.contains("授業料の減免1年0円") && !other.contains("不明（0円か"), "{other}");
    assert!(other.contains("支援の対象外"), "{other}");
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
    assert!(text.contains("減免（引かれる）（最大）"), "{text}");
    assert!(text.contains("学費不明"), "{text}");
}

#[test]
fn the_distance_to_the_next_band_is_an_income_with_what_it_brings() {
    let text = text(&worked());
    assert!(text.contains("父の年収があと約"), "{text}");
    assert!(text.contains("低いと第Ⅱ区分。支援は、1年目に"), "{text}");
    assert!(text.contains("高いと第Ⅳ区分。支援は、1年目に"), "{text}");
}

#[test]
fn every_reader_finds_the_steps_and_what_they_depend_on() {
    let mut form = worked();
    let own = text(&form);
    for words in ["申込みの流れ", "2026年4月〜6月ごろ", "予約の申込み", "カレンダーに追加", "発表を確認できていません"]
    {
        assert!(own.contains(words), "{words} in {own}");
    }
    form.set(Field::Reader, "work");
    assert!(text(&form).contains("ハローワークで相談"));
    form.set(Field::BirthYear, "1998");
    form.set(Field::Reader, "");
    assert!(text(&form).contains("ハローワークで相談"));
    assert!(text(&form).contains("ふつう、この支援（給付奨学金と減免）を受けられません"));
    // Left in March 2025 at the earliest: in time.
    fill(&mut form, &[(Field::BirthYear, "2006"), (Field::BirthMonth, "4"), (Field::BirthDay, "2")]);
    assert!(!text(&form).contains("ふつう、この支援"));
    form.set(Field::BirthDay, "1");
    assert!(text(&form).contains("ふつう、この支援"));
    assert!(calendar_of(&form).starts_with("BEGIN:VCALENDAR"));
    assert_eq!(calendar_of(&Form::default()), "");
}

#[test]
fn conditions_are_answered_or_to_be_checked_and_never_taken_for_granted() {
    let text = text(&worked());
    for words in [
        "合う 高校を出てすぐの入学",
        "要確認 国籍や在留資格",
        "出席が60％以下のとき：終わり（廃止）",
        "出席が80％以下のとき：警告",
    ] {
        assert!(text.contains(words), "{words} in {text}");
    }
}

#[test]
fn what_may_happen_shows_the_yen_that_it_changes() {
    let toggle = |form: &mut Form, place: &str, value: &str| {
        let act = Act { name: ["event-", place].concat(), value: value.into() };
        assert_eq!(acted(form, act), Some(Then::Stay));
    };
    let mut form = worked();
    assert!(text(&form).contains("父の収入が、入学した年の秋からなくなったら（家計急変）"));
    let nothing = text(&worked_but(&[(Field::SalaryB, "0")]));
    assert!(nothing.contains("父の収入が、入学した") && !nothing.contains("母の収入が、入学した"), "{nothing}");
    assert!(!text(&form).contains("えらんだことが起きたら"));
    // 自宅から通うことになったら: 12,500 less a month for 24 months.
    toggle(&mut form, "2", "on");
    assert!(
        text(&form).contains("えらんだことが起きたら、卒業までの支援の合計は、300,000円減ります"),
        "{}",
        text(&form)
    );
    // And the father's income is lost from October 2027: band Ⅰ, 38,300 a month at home and 590,000 a year of waiver, for
    // three half-years; before it 12,800 a month at home.
    toggle(&mut form, "0", "on");
    let both = text(&form);
    assert!(both.contains("自宅から通うことになったらこれだけなら 300,000円減ります"), "{both}");
    let grant = 6 * 12_800 + 18 * 38_300 - 24 * 25_300;
    let waiver = 3 * (590_000 / 2 - 196_700 / 2);
    let more = ce_navi::yen::grouped(grant + waiver);
    assert!(
        both.contains(&format!("えらんだことが起きたら、卒業までの支援の合計は、{more}円増えます")),
        "{more} in {both}"
    );
    toggle(&mut form, "0", "");
    assert!(text(&form).contains("えらんだことが起きたら、卒業までの支援の合計は、300,000円減ります"));
    toggle(&mut form, "2", "");
    assert!(!text(&form).contains("えらんだことが起きたら"));
    fill(
        &mut form,
        &[
            (Field::Siblings, "2"),
            (Field::SiblingBirth(1), "2005"),
            (Field::SiblingDependent(1), YES),
            (Field::Years, "3"),
            (Field::SalaryA, "1500"),
        ],
    );
    // 590,000 a year until September 2029, when the child of 2005 has worked since 2028.
    assert!(text(&form).contains("2005年生まれのきょうだいが、2028年に就職して養われなくなったら"));
    toggle(&mut form, "0", "on");
    assert!(text(&form).contains("卒業までの支援の合計は、295,000円減ります"), "{}", text(&form));
}

#[test]
fn the_sheet_of_paper_holds_the_numbers_of_the_screen_and_the_open_questions() {
    let mut form = worked();
    form.set(Field::EntranceFee, "");
    let html = result_html(&form);
    let sheet = words(html.split("<div class=sheet-a4").nth(1).unwrap().split("<div popover").next().unwrap());
    for words in [
        "第Ⅲ区分の見込み",
        "25,300円",
        "196,700円",
        "入学金はいくらですか",
        "施設費・実習費・教材費",
        "予約の申込み",
        "日本学生支援機構",
    ] {
        assert!(sheet.contains(words), "{words} in {sheet}");
    }
    assert!(!sheet.contains("授業料は、年にいくらですか"));
    // 200,000 and half of 700,000 in March; four months of 25,300 in July; then the second half less 98,350, and what was
    // paid before comes back: 98,350 and 53,400.
    let html = result_html(&worked_but(&[(Field::OtherFees, "0")]));
    let sheet = words(html.split("<div class=sheet-a4").nth(1).unwrap().split("<div popover").next().unwrap());
    let months =
        "半期ごと(2回)。期日は学校に確認。）3月7月8月9月10月11月12月1月2月3月納める550,000円251,650円届く101,200円";
    assert!(sheet.contains(months), "{sheet}");
    assert!(sheet.contains("25,300円25,300円177,050円"), "{sheet}");
    // All at once is all in full: 900,000, and in October both halves' 98,350 come back with the 53,400 and a month's 25,300.
    let html = result_html(&worked_but(&[(Field::OtherFees, "0"), (Field::Instalments, "yearly")]));
    let sheet = words(html.split("<div class=sheet-a4").nth(1).unwrap().split("<div popover").next().unwrap());
    assert!(sheet.contains("納める900,000円届く101,200円25,300円25,300円275,400円"), "{sheet}");
}

#[test]
fn three_answers_are_compared_under_their_names_and_one_taken_away_comes_back() {
    let mut form = worked();
    let before = form.clone();
    let act = |form: &mut Form, name: &str, value: &str| acted(form, Act { name: name.into(), value: value.into() });
    assert_eq!(act(&mut form, "case-name", "A校<b>"), Some(Then::Stay));
    assert_eq!(act(&mut form, "keep-case", ""), Some(Then::Compare));
    assert!(text(&form).contains("いまの答えは、残してあります"), "what is kept is not offered again");
    form.set(Field::Commute, AT_HOME);
    let html = result_html(&form);
    assert!(html.contains("A校&lt;b&gt;") && !html.contains("A校<b>"), "typed text never becomes markup");
    // 12,800 and 25,300 a month for two years.
    let given = |form: &Form| text(form).split("卒業までの合計").nth(1).unwrap().to_owned();
    assert!(given(&form).contains("給付（返さない）30.760.7貸与"), "{}", given(&form));
    holds(&form).unwrap();
    assert_eq!(result_html(&Form::from_saved(&form.to_saved()).unwrap()), html, "kept on the phone");

    let offered = |form: &Form| text(form).contains("消したものを元にもどす");
    assert!(!offered(&form), "nothing was taken away yet");
    act(&mut form, "drop-case", "0");
    assert!(!result_html(&form).contains("A校&lt;") && offered(&form));
    // What was taken away is no place to open or to empty.
    let taken = form.clone();
    form.open_case(3);
    form.drop_case(3);
    form.drop_case(1);
    assert_eq!(form, taken);
    act(&mut form, "bring-back", "");
    assert!(result_html(&form).contains("A校&lt;") && !offered(&form));

    assert_eq!(act(&mut form, "open-case", "0"), Some(Then::Arrive));
    assert_eq!((form.draft(), form.get(Field::CaseName)), (before.draft(), "A校<b>"), "opened");
    assert_eq!(form.kept_case(0).unwrap().get(Field::Commute), AT_HOME, "and the others took its place");
    act(&mut form, "keep-case", "");
    form.set(Field::Years, "3");
    act(&mut form, "keep-case", "");
    form.set(Field::Years, "4");
    assert!(text(&form).contains("3つ残してあります"));
    let full = form.clone();
    act(&mut form, "keep-case", "");
    assert_eq!(form, full, "no fourth");
}

/// 第一種 of a private 専門学校 without 最高月額 is up to 50,000 yen a month away from home and 40,000 at home (JASSO, 貸与月額).
#[test]
fn a_loan_that_another_home_does_not_offer_is_named() {
    let mut form = worked_but(&[(Field::Commute, AWAY), (Field::SalaryA, "700万"), (Field::Loan1, "50000")]);
    assert!(!text(&form).contains("前にえらんだ額"), "{}", text(&form));
    form.set(Field::CaseName, "A校");
    form.keep_case();
    form.set(Field::CaseName, "");
    form.set(Field::Commute, AT_HOME);
    let here = text(&form);
    assert!(here.contains("前にえらんだ額は、いまの答えでは借りられません。それより低い、借りられる額"), "{here}");
    assert!(here.contains("いま：えらんだ貸与奨学金は、この答えでは借りられないので"), "{here}");
    assert!(!here.contains("A校：えらんだ"));
    // The next lower amount: 40,000 a month for two years.
    assert!(here.contains("借りる合計 960,000円"), "{here}");
}

/// 併給調整 follows the band (JASSO): beside no support 60,000 yen a month, private and away from home, beside 第Ⅲ区分 18,300,
/// beside 第Ⅱ区分 none.
#[test]
fn a_loan_without_interest_follows_the_band_through_the_course() {
    let base = [
        (Field::Years, "3"),
        (Field::OtherFees, "50"),
        (Field::BirthDay, "1"),
        (Field::Stem, NO),
        (Field::SalaryA, "390"),
        (Field::SalaryB, "0"),
        (Field::Loan1, "60000"),
    ];
    let form = worked_but(&base);
    let said = text(&form);
    assert!(
        said.contains("第一種の額も変わります（併給調整）：2028年10月から 月 18,300円、2029年10月から 月 0円。"),
        "{said}"
    );
    // 60,000 × 18 + 18,300 × 12.
    assert!(said.contains("借りる合計 1,299,600円"), "{said}");
    holds(&form).unwrap();
    // Where the band stays, so does the loan: 18,300 × 24.
    let still = worked_but(&[(Field::Loan1, "18300")]);
    assert!(text(&still).contains("借りる合計 439,200円") && !text(&still).contains("第一種の額も変わります"));
}

/// With 理工農系 open in 第Ⅳ区分, 60,000 yen a month can be had if it is not, and at most 47,700 if it is (JASSO, 併給調整):
/// 720,000 or 572,400 a year.
#[test]
fn a_loan_that_one_of_two_departments_does_not_offer_is_the_next_lower_there() {
    let form = worked_but(&[(Field::Years, "3"), (Field::SalaryA, "420"), (Field::Loan1, "60000")]);
    let said = text(&form);
    let table = said.split("数字で見る").nth(1).unwrap().split("貸与（返す）").nth(1).unwrap();
    assert!(table.starts_with("不明（−72.0か −57.2）"), "{}", table.chars().take(90).collect::<String>());
}

#[test]
fn what_is_paid_by_the_half_year_is_said_by_the_half_year() {
    let said = text(&worked_but(&[
        (Field::School, "daigaku-private"),
        (Field::Years, "4"),
        (Field::Mode, "correspondence"),
        (Field::Stem, NO),
    ]));
    assert!(said.contains("給付 半年 8,500円") && !said.contains("給付 月 "), "{said}");
    assert!(said.contains("半年分ずつ") && said.contains("通信の課程の貸与奨学金"), "{said}");
    assert!(!said.contains("4か月分がまとめて"), "{said}");
}

#[test]
fn a_waiver_that_is_not_known_is_left_out_of_the_calendar_aloud() {
    let said = text(&worked_but(&[(Field::Years, "3"), (Field::Mode, "night")]));
    assert!(said.contains("減免の額が不明なので（学校に確認）、減免がないときの予定です。"), "{said}");
    assert!(!said.contains("不明（学校に確認）増えます") && !said.contains("不明（学校に確認）減ります"), "{said}");
    assert!(!text(&worked()).contains("減免がないときの予定"));
}

#[test]
fn the_assumptions_are_those_of_this_family() {
    let own = "あなた自身の収入はないものとして";
    assert!(text(&worked()).contains(own));
    assert!(text(&worked()).contains("所得の多い方の扶養"));
    let earns = worked_but(&[(Field::Works, YES), (Field::Own, "120")]);
    assert!(!text(&earns).contains(own), "{}", text(&earns));
    let alone = worked_but(&[(Field::Parents, MOTHER), (Field::SalaryA, "200")]);
    assert!(!text(&alone).contains("所得の多い方の扶養"), "{}", text(&alone));
}

#[test]
fn kept_answers_without_a_result_can_be_seen_and_taken_away() {
    let mut form = worked();
    let mut spent = worked();
    spent.set(Field::EntryYear, "1999");
    spent.set(Field::CaseName, "むかし");
    form.set(Field::Case(0), spent.to_saved());
    let html = result_html(&form);
    assert!(html.contains("むかし（いまは計算できません）"), "{}", text(&form));
    form.drop_case(0);
    assert!(!result_html(&form).contains("むかし"));
}

#[test]
fn opening_kept_answers_makes_no_twin_of_others() {
    let mut form = worked();
    for (name, home) in [("A", AWAY), ("B", AT_HOME)] {
        form.set(Field::Commute, home);
        form.set(Field::CaseName, name);
        form.keep_case();
    }
    form.open_case(0);
    let names: Vec<_> = form.kept_cases().map(|(_, kept)| kept.get(Field::CaseName).to_owned()).collect();
    assert_eq!(names, ["A", "B"]);
    form.set(Field::Years, "4");
    form.set(Field::CaseName, " \u{3000} ");
    form.keep_case();
    assert_eq!(form.kept_case(2).unwrap().get(Field::CaseName), "", "spaces are no name");
}

#[test]
fn kept_answers_stay_where_they_are_when_a_link_goes_out_or_comes_in() {
    let mut form = worked();
    form.keep_case();
    assert_eq!(form.to_link(), worked().to_link());
    let mut linked = Form::from_link(&worked_but(&[(Field::Years, "4")]).to_link()).unwrap();
    linked.take_cases_of(&form);
    assert_eq!(linked.kept_case(0).unwrap().draft(), worked().draft());
}

#[test]
fn a_kept_text_that_is_no_form_is_no_case() {
    let mut form = worked();
    for spoilt in ["1.0.x", "\u{0}", "%25", "case-0"] {
        form.set(Field::Case(0), spoilt);
        assert_eq!(form.kept_cases().count(), 0);
        form.open_case(0);
        assert_eq!(form.draft(), worked().draft());
        assert!(!result_html(&form).is_empty());
    }
    assert_eq!(Field::from_key("case-4"), None);
}

/// Run with `--ignored --nocapture`.
#[test]
#[ignore = "a measurement"]
fn how_long_a_result_takes() {
    let form = worked();
    let start = std::time::Instant::now();
    for _ in 0..20 {
        std::hint::black_box(result_html(&form));
    }
    let html = result_html(&form);
    println!("{} amounts", result_amounts(&form).len());
    println!("{:?} a screen, {} bytes, {} before the pages", start.elapsed() / 20, html.len(), page(&html).len());
}

#[test]
fn each_child_that_counts_is_named_for_each_stretch() {
    let mut form = worked();
    fill(
        &mut form,
        &[
            (Field::Siblings, "2"),
            (Field::SiblingBirth(1), "2005"),
            (Field::SiblingDependent(1), YES),
            (Field::SalaryA, "900"),
        ],
    );
    let large = text(&form);
    assert!(
        large.contains("数える子ども 3人：多子世帯あなた（17歳）、2012年生まれ（13歳）、2005年生まれ（20歳）"),
        "{large}"
    );
    form.set(Field::SiblingDependent(1), NO);
    let small = text(&form);
    assert!(small.contains("数える子ども 2人：多子世帯ではありません"), "{small}");
    assert!(small.contains("数えない人：2005年生まれ（20歳）"), "{small}");
    form.set(Field::Siblings, "0");
    assert!(!text(&form).contains("きょうだいの数え方"));
}

#[test]
fn the_bars_show_the_numbers_of_the_table() {
    let html = result_html(&worked());
    let drawing = html.split("<svg class=\"viz bars\"").nth(1).unwrap().split("</svg>").next().unwrap();
    // 25.01 and 30.36 of the first year, 19.97 of the second, and what remains: 34.63 and 19.97.
    for number in ["25.0", "30.4", "34.6", "19.7", "20.0"] {
        assert!(words(drawing).contains(number), "{number} in {}", words(drawing));
    }
    let mut form = worked();
    form.set(Field::Tuition, "");
    assert!(!result_html(&form).contains("viz bars"), "no bar of a fee that nobody knows");
}

#[test]
fn whoever_gets_no_support_is_told_of_what_there_is() {
    let mut form = worked();
    fill(&mut form, &[(Field::SalaryA, "1200"), (Field::School, "senmon-public"), (Field::Years, "3")]);
    let text = text(&form);
    for words in
        ["対象外", "支援の対象外でも、使えるもの", "国の教育ローン", "4,500,000円", "学校の減免や特待", "分けて納める"]
    {
        assert!(text.contains(words), "{words} in {text}");
    }
}

#[test]
fn a_loan_that_was_chosen_is_given_back_at_every_rate_up_to_the_cap() {
    let mut form = worked();
    form.set(Field::Loan2, "50000");
    let text = text(&form);
    for words in ["借りる合計 1,200,000円", "0.268％", "3.000％", "上限", "1か月 1,865円", "貸与（返す）"]
    {
        assert!(text.contains(words), "{words} in {text}");
    }
    // What is borrowed is no surplus of the support.
    assert!(text.contains("借りるお金を引いたあと") && !self::text(&worked()).contains("借りるお金を引いたあと"));
    form.set(Field::LoanExtra, "500000");
    let more = self::text(&form);
    // 1,200,000 and 500,000 are given back in one: 14 years at the step of 120,000.
    assert!(more.contains("借りる合計 1,700,000円。卒業のあと、168回（14年）で返します"), "{more}");
    assert!(more.contains("機関保証の保証料（1回だけ） 16,265円"), "{more}");
    form.set(Field::Loan1, "64000");
    assert!(!self::text(&form).contains("借りる合計 1,536,000円"), "not beside the grant");
}

#[test]
fn the_calendar_names_the_first_month_that_is_short_and_what_can_be_done_before() {
    let mut form = worked();
    let text = text(&form);
    // 200,000 and half of 700,000 in March, before anything arrives.
    assert!(text.contains("2027年3月に、550,000円 が要ります"), "{text}");
    assert!(text.contains("2026年12月〜2027年1月にできること"), "{text}");
    assert!(text.contains("学校に確認"));
    form.set(Field::Instalments, "monthly");
    // 350,000 in six: 58,335 at first.
    assert!(self::text(&form).contains("2027年3月に、258,335円 が要ります"), "{}", self::text(&form));
}

#[test]
fn student_parent_and_teacher_read_the_same_numbers_in_another_order() {
    let amounts = |view: &str| {
        let mut form = worked();
        form.set(Field::View, view);
        let html = result_html(&form);
        assert!(html.contains(&format!("name=view value={view} checked")));
        let headings: Vec<_> =
            html.split("<h2 id=").skip(1).map(|one| one.split('>').next().unwrap().to_owned()).collect();
        let mut shown: Vec<_> = result_amounts(&form).iter().map(|(_, why)| (why.label, why.amount)).collect();
        shown.sort_unstable();
        (headings, shown)
    };
    let (student, numbers) = amounts("student");
    for view in ["parent", "teacher"] {
        let (mut headings, same) = amounts(view);
        assert_ne!(headings, student);
        headings.sort();
        let mut all = student.clone();
        all.sort();
        assert_eq!(headings, all, "{view}");
        assert_eq!(same, numbers, "{view}");
    }
}

#[test]
fn after_a_choice_what_is_out_of_sight_waits_and_then_everything_is_new() {
    let (before, mut after) = (worked(), worked());
    after.set(Field::Instalments, "monthly");
    let (old, new) = (result_html(&before), result_html(&after));
    let section = |html: &str, label: &str| {
        let from = html.find(&format!("aria-labelledby={label}>")).unwrap_or_else(|| panic!("{label}"));
        html[from..].split("</section>").next().unwrap().to_owned()
    };
    let years = |html: &str| {
        let calendar = section(html, "a-cal");
        let (first, later) = calendar.split_once("data-label=a-later>").unwrap();
        (first.to_owned(), later.to_owned())
    };
    assert!(years(&old).0 != years(&new).0 && years(&old).1 != years(&new).1);
    let in_sight = |labels: &str| {
        let mut drawn = Drawn::default();
        assert_eq!(drawn.whole(&before), old);
        let shown = drawn.in_sight(&after, labels);
        assert_eq!(drawn.whole(&after), new, "{labels}");
        shown
    };
    assert_eq!(in_sight("a-top"), old, "nothing of the answer hangs on how it is paid");
    assert_eq!(years(&in_sight("a-cal")), (years(&new).0, years(&old).1));
    assert_eq!(years(&in_sight("a-cal a-later")), years(&new));
    assert_eq!(section(&in_sight("a-cal"), "a-open"), section(&old, "a-open"));
}

#[test]
fn without_fees_no_month_is_called_safe() {
    let none = [(Field::Tuition, ""), (Field::EntranceFee, "")];
    let said = text(&worked_but(&none));
    assert!(said.contains("足りなくなる月があるかどうかは、わかりません"));
    assert!(!said.contains("足りなくなる月はありません"));
}

#[test]
fn whoever_gets_nothing_is_told_of_nothing_that_arrives() {
    let rich = worked_but(&[(Field::SalaryA, "1500"), (Field::SalaryB, "900")]);
    let said = text(&rich);
    assert!(said.contains("が要ります。先に用意しておくお金です。"), "{said}");
    assert!(!said.contains("支援が届く前なので") && !said.contains("減免の分は10月に戻り"));
    assert!(text(&worked()).contains("減免の分は10月に戻り"));
}

#[test]
fn whoever_is_out_is_not_told_what_leads_out() {
    // 第Ⅳ区分 of a school that is not 私立の理工農系: no support on either side of the line.
    let fourth = worked_but(&[(Field::SalaryA, "520"), (Field::Stem, NO)]);
    let said = text(&fourth);
    assert!(said.contains("第Ⅳ区分"), "{said}");
    assert!(!said.contains("支援は、1年目に変わりません"), "{said}");
}
