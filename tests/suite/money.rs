//! お金: what people type, what the form makes of it, what is kept, and what the result says.

use ce_navi::{
    aid::{
        amount::{NoAmount, echo, parse, spoken},
        band::Band,
        course::spans,
        draft::Parents,
        form::{AT_HOME, CERTIFICATE, FATHER, Field, Form, MOTHER, NO, Step, TWO, UNKNOWN, YES, entry_choices},
        household::Role,
        support::{Estimate, estimate},
        why::why_base,
    },
    yen::Yen,
};
use proptest::prelude::*;

use super::worked_form::{fill, worked};

#[test]
fn an_amount_may_be_written_as_people_write_it() {
    for text in [
        "350",
        "350万",
        "350万円",
        "３５０万円",
        "3500000",
        "3,500,000",
        "3,500,000円",
        "3500000円",
        "３，５００，０００円",
        "¥3,500,000",
        "￥3500000",
        " 350 万 円 ",
        "350.0",
        "350.00万",
        "349万10000",
    ] {
        assert_eq!(parse(text), Ok(Yen(3_500_000)), "{text}");
    }
    assert_eq!(parse("350.5"), Ok(Yen(3_505_000)));
    assert_eq!(parse("59.67万円"), Ok(Yen(596_700)));
    assert_eq!(parse("351万2,345円"), Ok(Yen(3_512_345)));
    assert_eq!(parse("3億円"), Ok(Yen(300_000_000)));
    assert_eq!(parse("1億2,000万円"), Ok(Yen(120_000_000)));
    assert_eq!(parse("1億2000円"), Ok(Yen(100_002_000)));
    assert_eq!(parse("0"), Ok(Yen(0)));
    assert_eq!(parse("0円"), Ok(Yen(0)));
}

#[test]
fn a_bare_number_of_four_digits_is_man_yen_and_of_five_is_yen() {
    assert_eq!(parse("9999"), Ok(Yen(99_990_000)));
    assert_eq!(parse("10000"), Ok(Yen(10_000)));
    assert_eq!(parse("10,000"), Ok(Yen(10_000)));
    assert_eq!(parse("¥9999"), Ok(Yen(9_999)));
    assert_eq!(parse("9,999円"), Ok(Yen(9_999)));
    assert_eq!(parse("9,999万"), Ok(Yen(99_990_000)));
    assert_eq!(parse("9999.5"), Ok(Yen(99_995_000)));
    assert_eq!(parse("350円"), Ok(Yen(350)));
}

#[test]
fn what_is_no_amount_says_why() {
    for (text, reason) in [
        ("", NoAmount::Empty),
        ("　", NoAmount::Empty),
        ("-5", NoAmount::Negative),
        ("−350万円", NoAmount::Negative),
        ("ー", NoAmount::NotANumber),
        ("約350万", NoAmount::NotANumber),
        ("三百万", NoAmount::NotANumber),
        ("350万万", NoAmount::NotANumber),
        ("1.2.3", NoAmount::NotANumber),
        ("350.", NoAmount::NotANumber),
        ("3.12345万", NoAmount::NotANumber),
        ("円", NoAmount::NotANumber),
        ("億", NoAmount::NotANumber),
        ("1億億", NoAmount::NotANumber),
        ("1億20.5", NoAmount::NotANumber),
        ("万円", NoAmount::NotANumber),
        ("9,999", NoAmount::NoUnit),
        ("８，５００", NoAmount::NoUnit),
        ("3,500,000.50", NoAmount::NoUnit),
        ("10000.5", NoAmount::NoUnit),
        ("10000001万", NoAmount::TooLarge),
        ("99999999999999999999", NoAmount::TooLarge),
    ] {
        assert_eq!(parse(text), Err(reason), "{text}");
        assert!(reason.text().ends_with(['。', '円']), "{text}");
    }
    assert_eq!(parse("10000000万円"), Ok(Yen(100_000_000_000)));
}

#[test]
fn what_was_understood_is_said_back() {
    assert_eq!(echo(Yen(3_500_000)), "350万円（3,500,000円）");
    assert_eq!(echo(Yen(3_512_345)), "351万2,345円（3,512,345円）");
    assert_eq!(echo(Yen(9_999)), "9,999円");
    assert_eq!(echo(Yen(0)), "0円");
    assert_eq!(spoken(Yen(50_000_000)), "5,000万円");
    assert_eq!(spoken(Yen(300_000_000)), "3億円");
    assert_eq!(spoken(Yen(100_000_001)), "1億1円");
    assert_eq!(spoken(Yen(-20_000)), "−20,000円");
}

proptest! {
    #[test]
    fn any_text_is_an_amount_in_range_or_a_reason(text in "\\PC{0,40}") {
        if let Ok(amount) = parse(&text) {
            prop_assert!((Yen::ZERO..=Yen::MAX_INPUT).contains(&amount));
        }
    }

    #[test]
    fn number_like_text_never_misleads(text in "[-0-9０-９.,万円¥]{0,24}") {
        if let Ok(amount) = parse(&text) {
            prop_assert!((Yen::ZERO..=Yen::MAX_INPUT).contains(&amount));
        }
    }

    #[test]
    fn what_is_said_back_means_the_same(amount in 0i64..=100_000_000_000) {
        prop_assert_eq!(parse(&spoken(Yen(amount))), Ok(Yen(amount)));
        prop_assert_eq!(parse(&Yen(amount).to_string()), Ok(Yen(amount)));
    }
}

fn result(form: &Form) -> Estimate {
    assert_eq!(form.first_wrong_step(), None);
    estimate(&form.draft().household().unwrap()).unwrap()
}

#[test]
fn the_worked_check_typed_into_the_form_comes_out_to_the_yen() {
    let estimate = result(&worked());
    let first = estimate.periods[0];
    assert_eq!(first.income_year, 2025);
    assert_eq!(estimate.assessments[0].base, Yen(44_100));
    assert_eq!(first.band, Band::Third);
    assert_eq!(first.grant_month, Yen(25_300));
}

/// A certificate is in yen: 調整控除額 of 4,500 read as 4,500万円 would bring the highest support.
#[test]
fn the_boxes_of_a_certificate_are_copied_as_they_are_printed() {
    let mut form = worked();
    let boxes = [(Field::TotalA, "2,440,000"), (Field::TaxableA, "860000"), (Field::CreditA, "4,500")];
    fill(&mut form, &[(Field::WayA, CERTIFICATE)]);
    fill(&mut form, &boxes);
    assert_eq!(result(&form).assessments[0].base, Yen(47_100));
    form.set(Field::AdjustmentA, "１，０００");
    assert_eq!(result(&form).assessments[0].base, Yen(46_100));
    let linked = Form::from_link(&form.to_link()).unwrap();
    assert_eq!(linked.draft(), form.draft());
    fill(&mut form, &[(Field::TotalA, "300万"), (Field::TaxableA, "200万円"), (Field::CreditA, "2500")]);
    assert_eq!(Form::from_link(&form.to_link()).unwrap().draft(), form.draft(), "whole 万円 come back as yen");
    assert_eq!(form.first_wrong_step(), None);
    // 万円 in mind.
    for (field, text) in [(Field::TotalA, "244"), (Field::TaxableA, "9,999"), (Field::CreditA, "6,600万")] {
        let before = form.get(field).to_owned();
        form.set(field, text);
        assert_eq!(form.errors(Step::Income).first().map(|wrong| wrong.field), Some(field), "{text}");
        form.set(field, before);
    }
    fill(&mut form, &[(Field::TaxableA, "5,000円"), (Field::CreditA, "0")]);
    assert_eq!(form.first_wrong_step(), None);
    for taxable in ["10,000", "0"] {
        fill(&mut form, &[(Field::TotalA, "10,000"), (Field::TaxableA, taxable)]);
        assert_eq!(form.first_wrong_step(), None, "{taxable}");
    }
}

#[test]
fn a_certificate_takes_the_place_of_the_estimates() {
    let mut form = worked();
    fill(
        &mut form,
        &[
            (Field::WayA, CERTIFICATE),
            (Field::TotalA, "2,440,000円"),
            (Field::TaxableA, "860,000円"),
            (Field::CreditA, "4,500円"),
        ],
    );
    assert_eq!(form.first_wrong_step(), None);
    // 860,000 × 6 % − 4,500
    assert_eq!(result(&form).assessments[0].base, Yen(47_100));
    fill(&mut form, &[(Field::SalaryA, "9000"), (Field::InsuranceA, "1")]);
    assert_eq!(result(&form).assessments[0].base, Yen(47_100), "what was typed before does not count");
    form.set(Field::AdjustmentA, "1,000円");
    assert_eq!(result(&form).assessments[0].base, Yen(46_100));
    // 政令指定都市: 51,600 − 5,500 × 3/4 = 47,475
    form.set(Field::City, YES);
    assert_eq!(result(&form).assessments[0].base, Yen(47_400));
    form.set(Field::ExemptA, YES);
    assert_eq!(result(&form).assessments[0].base, Yen(0));
    form.set(Field::TaxableA, "250万");
    assert_eq!(form.errors(Step::Income)[0].field, Field::TaxableA, "more than the whole income");
    form.set(Field::TaxableA, "");
    assert_eq!(form.errors(Step::Income)[0].field, Field::TaxableA);
}

#[test]
fn business_income_alone_is_an_answer_and_adds_to_a_salary() {
    let mut form = worked();
    fill(&mut form, &[(Field::SalaryA, ""), (Field::BusinessA, "244"), (Field::InsuranceA, "54")]);
    // The same 所得 and 社会保険料 as the salary of the worked check.
    assert_eq!(result(&form).assessments[0].base, Yen(44_100));
    fill(&mut form, &[(Field::SalaryA, "360"), (Field::BusinessA, "10")]);
    // 910,000 × 6 % − 4,500
    assert_eq!(result(&form).assessments[0].base, Yen(50_100));
    fill(&mut form, &[(Field::SalaryA, ""), (Field::BusinessA, "")]);
    assert_eq!(form.errors(Step::Income)[0].field, Field::SalaryA);
}

#[test]
fn what_the_student_earns_counts() {
    let mut form = worked();
    fill(&mut form, &[(Field::Works, YES), (Field::Own, "200")]);
    let estimate = result(&form);
    let student = estimate.assessments[0].person(Role::Student).unwrap();
    assert_eq!(student.income.salary, Yen(2_000_000));
    form.set(Field::Works, NO);
    assert_eq!(form.draft().student_salary, Yen(0));
    fill(&mut form, &[(Field::Works, YES), (Field::Own, "")]);
    assert_eq!(form.errors(Step::Student)[0].field, Field::Own);
}

#[test]
fn night_and_correspondence_are_another_course() {
    let mut form = worked();
    fill(&mut form, &[(Field::School, "daigaku-private"), (Field::Mode, "night")]);
    let periods = result(&form).periods;
    let tuition: Option<Yen> = periods[..2].iter().map(|period| period.tuition_waiver).sum();
    // A third of 360,000 and of 140,000, up to the next hundred.
    assert_eq!((tuition, periods[0].entrance_waiver), (Some(Yen(120_000)), Some(Yen(46_700))));
    form.set(Field::School, "senmon-private");
    assert_eq!(result(&form).periods[0].tuition_waiver, None, "no source states a cap: not 0");
}

#[test]
fn an_empty_form_asks_everything_and_a_filled_one_nothing() {
    let empty = Form::default();
    let fields = |step| empty.errors(step).iter().map(|wrong| wrong.field).collect::<Vec<_>>();
    assert_eq!(fields(Step::School), [Field::School, Field::Years, Field::EntryYear]);
    assert_eq!(fields(Step::Fees), []);
    assert_eq!(fields(Step::Home), [Field::Commute]);
    assert_eq!(fields(Step::Student), [Field::BirthYear]);
    assert_eq!(fields(Step::Family), [Field::Parents]);
    assert_eq!(fields(Step::Siblings), [Field::Siblings]);
    assert_eq!(fields(Step::Income), [Field::SalaryA]);
    assert_eq!(fields(Step::SecondIncome), [Field::SalaryB]);
    assert_eq!(fields(Step::Assets), [Field::Assets]);
    assert_eq!(fields(Step::Check), []);
    assert_eq!(empty.first_wrong_step(), Some(Step::School));
    assert_eq!(worked().first_wrong_step(), None);
}

#[test]
fn an_income_left_out_is_asked_for_and_is_not_nothing() {
    let mut form = worked();
    form.set(Field::SalaryB, "");
    assert_eq!(form.errors(Step::SecondIncome).len(), 1);
    assert_eq!(form.draft().household(), None);
    form.set(Field::SalaryB, "0");
    assert_eq!(form.errors(Step::SecondIncome), []);
}

#[test]
fn a_single_parent_is_asked_for_one_income() {
    let mut form = worked();
    form.set(Field::SalaryB, "");
    for (parents, name, who) in [(MOTHER, "母の基準額", Parents::Mother), (FATHER, "父の基準額", Parents::Father)]
    {
        form.set(Field::Parents, parents);
        assert_eq!(form.parents(), Some(who));
        assert_eq!(form.first_wrong_step(), None);
        assert!(!form.steps().any(|step| step == Step::SecondIncome));
        let household = form.draft().household().unwrap();
        assert_eq!(why_base(&household, &result(&form).assessments[0]).parts[0].label, name);
    }
}

#[test]
fn text_that_is_no_amount_is_never_taken_as_not_known() {
    let mut form = worked();
    form.set(Field::Tuition, "七十万");
    let wrong = form.errors(Step::Fees);
    assert_eq!(wrong.iter().map(|wrong| wrong.field).collect::<Vec<_>>(), [Field::Tuition]);
    form.set(Field::Tuition, "70");
    form.set(Field::InsuranceA, "400");
    assert_eq!(form.errors(Step::Income)[0].field, Field::InsuranceA, "more insurance than income");
}

#[test]
fn a_day_that_does_not_exist_is_not_accepted() {
    let mut form = worked();
    fill(&mut form, &[(Field::BirthYear, "2009"), (Field::BirthMonth, "2"), (Field::BirthDay, "29")]);
    assert_eq!(form.errors(Step::Student)[0].field, Field::BirthYear);
    form.set(Field::BirthDay, "28");
    assert_eq!(form.errors(Step::Student), []);
}

#[test]
fn a_brother_taken_away_and_put_back_is_still_known() {
    let mut form = worked();
    form.set(Field::Siblings, "0");
    assert_eq!(form.draft().siblings, Some(vec![]));
    form.set(Field::Siblings, "1");
    assert_eq!(form.draft().siblings.unwrap()[0].birth.year, 2012);
}

#[test]
fn the_kind_of_school_proposes_its_usual_years_and_leaves_chosen_ones_alone() {
    let mut form = Form::default();
    form.set(Field::School, "senmon-private");
    assert_eq!(form.get(Field::Years), "3");
    form.set(Field::School, "daigaku-public");
    assert_eq!(form.get(Field::Years), "4");
    form.set(Field::Years, "2");
    form.set(Field::School, "senmon-private");
    assert_eq!(form.get(Field::Years), "2");
}

#[test]
fn three_dependent_children_are_a_large_family_whatever_the_income() {
    let mut form = worked();
    fill(
        &mut form,
        &[
            (Field::Commute, AT_HOME),
            (Field::Siblings, "2"),
            (Field::SiblingBirth(1), "2005"),
            (Field::SiblingDependent(1), YES),
            (Field::SalaryA, "1500"),
            (Field::SalaryB, "600"),
        ],
    );
    let large = result(&form);
    assert_eq!(large.periods[0].tuition_waiver, Some(Yen(295_000)));
    assert_eq!(large.periods[0].entrance_waiver, Some(Yen(160_000)));
    assert_eq!(large.periods[0].grant_month, Yen(0));
    form.set(Field::SiblingDependent(1), NO);
    assert_eq!(result(&form).periods[0].tuition_waiver, Some(Yen(0)));
}

#[test]
fn stretches_cover_the_course_without_gap() {
    let estimate = result(&worked());
    let spans = spans(&estimate.periods);
    assert_eq!(spans[0].first, estimate.periods[0]);
    assert_eq!(spans.last().unwrap().last, *estimate.periods.last().unwrap());
    for pair in spans.windows(2) {
        let (last, next) = (pair[0].last, pair[1].first);
        let at = |half| estimate.periods.iter().position(|period| *period == half).unwrap();
        assert_eq!(at(last) + 1, at(next));
    }
}

#[test]
fn a_kept_form_is_read_again_with_every_text_as_it_was() {
    let mut form = worked();
    form.step = Step::Income;
    form.tried = true;
    form.set(Field::Tuition, "70%&fees=9");
    let again = Form::from_saved(&form.to_saved()).unwrap();
    form.tried = false;
    assert_eq!(again, form);
}

/// Drafts that are on people's phones. The list only grows.
#[test]
fn old_drafts_still_open() {
    let worked_1 = "1.2f46017c.step=2&school=senmon-private&years=2&entry=2027&tuition=70万円&entrance=20&commute=away&year=2008&month=9&day=15&parents=two&siblings=1&born-0=2012&dependent-0=yes&salary-a=360&salary-b=９０万&assets=below";
    let form = Form::from_saved(worked_1).unwrap();
    assert_eq!(form.step, Step::Income);
    assert_eq!(result(&form).periods[0].grant_month, Yen(25_300));
    let steps = ["1.81ca2b13.step=0", "1.80ca2980.step=1"].map(|text| Form::from_saved(text).map(|form| form.step));
    assert_eq!(steps, [Some(Step::School), Some(Step::Student)], "the first screens of old");
}

proptest! {
    #[test]
    fn any_kept_text_is_a_form_or_nothing(text in "\\PC{0,80}", payload in "[a-z0-9=&%-]{0,60}") {
        _ = Form::from_saved(&text);
        if let Some(form) = Form::from_saved(&ce_navi::saved::seal(1, &payload)) {
            _ = (form.draft(), form.first_wrong_step());
        }
        prop_assert_eq!(Form::from_saved(&ce_navi::saved::seal(2, &payload)), None);
    }

    #[test]
    fn typed_text_survives_being_kept(tuition in "\\PC{0,20}", year in "\\PC{0,6}") {
        let mut form = worked();
        fill(&mut form, &[(Field::Tuition, &tuition), (Field::SiblingBirth(8), &year)]);
        let again = Form::from_saved(&form.to_saved()).unwrap();
        prop_assert_eq!(again.get(Field::Tuition), tuition);
        prop_assert_eq!(again.get(Field::SiblingBirth(8)), year);
        prop_assert_eq!(again.draft(), form.draft());
    }

    #[test]
    fn what_the_form_accepts_the_engine_computes(
        years in 1u8..=6, entry in 2027i32..=2028, born in 1960i32..=2010, month in 1u8..=12, day in 1u8..=31,
        parents in prop::sample::select(vec![TWO, MOTHER, FATHER]), a in 0i64..30_000_000, b in 0i64..30_000_000,
        siblings in 0u8..=3, sibling in 1986i32..=2026, assets in prop::sample::select(vec!["below", "between", "above"]),
    ) {
        let mut form = worked();
        fill(&mut form, &[
            (Field::Years, &years.to_string()), (Field::EntryYear, &entry.to_string()),
            (Field::BirthYear, &born.to_string()), (Field::BirthMonth, &month.to_string()), (Field::BirthDay, &day.to_string()),
            (Field::Parents, parents), (Field::SalaryA, &Yen(a).to_string()), (Field::SalaryB, &Yen(b).to_string()),
            (Field::Siblings, &siblings.to_string()), (Field::Assets, assets),
        ]);
        for place in 0..siblings {
            fill(&mut form, &[(Field::SiblingBirth(place), &sibling.to_string()), (Field::SiblingDependent(place), YES)]);
        }
        if form.first_wrong_step().is_none() {
            let household = form.draft().household();
            prop_assert!(household.is_some());
            prop_assert!(estimate(&household.unwrap()).is_ok());
        }
    }
}

#[test]
fn an_amount_may_have_sixty_bytes_and_four_digits_behind_the_point() {
    assert_eq!(parse(&"0".repeat(60)), Ok(Yen(0)));
    assert_eq!([61, 62].map(|zeros| parse(&"0".repeat(zeros))), [Err(NoAmount::NotANumber); 2]);
    assert_eq!(parse("350.1234"), Ok(Yen(3_501_234)));
    assert_eq!(parse("350.12345"), Err(NoAmount::NotANumber));
    assert_eq!((spoken(Yen(10_000)), spoken(Yen(9_999))), ("1万円".into(), "9,999円".into()));
    assert_eq!(echo(Yen(10_000)), "1万円（10,000円）");
}

#[test]
fn an_error_in_a_list_says_which_field_it_is_of() {
    use Field::*;
    for (names, fields) in [
        ("授業料：", vec![Tuition]),
        ("入学金：", vec![EntranceFee]),
        ("施設費など：", vec![OtherFees]),
        ("2年目からの施設費など：", vec![LaterFees]),
        ("入学前に払う額：", vec![AtEntry]),
        ("給与収入：", vec![SalaryA, SalaryB]),
        ("事業所得：", vec![BusinessA, BusinessB]),
        ("社会保険料：", vec![InsuranceA, InsuranceB]),
        ("合計所得金額：", vec![TotalA, TotalB]),
        ("課税標準額：", vec![TaxableA, TaxableB]),
        ("調整控除額：", vec![CreditA, CreditB]),
        ("調整額：", vec![AdjustmentA, AdjustmentB]),
        ("生年月日：", vec![BirthYear]),
        ("あなたの収入：", vec![Own]),
        ("きょうだい1人目：", vec![SiblingBirth(0), SiblingDependent(0)]),
        ("きょうだい9人目：", vec![SiblingBirth(8), SiblingDependent(8)]),
        ("", vec![School, Parents, Assets]),
    ] {
        assert!(fields.into_iter().all(|field| field.name() == names), "{names}");
    }
    assert_eq!((Field::from_key("born-8"), Field::from_key("born-9")), (Some(SiblingBirth(8)), None));
}

#[test]
fn the_entries_to_choose_are_the_two_years_after_the_newest_amounts() {
    assert_eq!(entry_choices(), 2027..2029);
}

#[test]
fn a_form_is_empty_until_something_is_said() {
    let mut form = Form::default();
    assert!(form.is_empty());
    form.set(Field::Commute, AT_HOME);
    assert!(!form.is_empty());
    form.set(Field::Commute, "");
    assert!(form.is_empty());
}

#[test]
fn a_city_counts_only_for_a_certificate_that_is_asked_for() {
    let city = |changes: &[(Field, &str)]| {
        let mut form = worked();
        form.set(Field::City, YES);
        fill(&mut form, changes);
        (form.certified(), form.draft().designated_city)
    };
    assert_eq!(city(&[]), (false, false));
    assert_eq!(city(&[(Field::WayA, CERTIFICATE)]), (true, true));
    assert_eq!(city(&[(Field::WayB, CERTIFICATE)]), (true, true));
    assert_eq!(city(&[(Field::WayB, CERTIFICATE), (Field::Parents, MOTHER)]), (false, false));
}

#[test]
fn only_what_is_asked_can_be_wrong() {
    let errors = |changes: &[(Field, &str)], step| {
        let mut form = worked();
        fill(&mut form, changes);
        form.errors(step).into_iter().map(|wrong| (wrong.field, wrong.text)).collect::<Vec<_>>()
    };
    assert_eq!(errors(&[(Field::Parents, MOTHER), (Field::SalaryB, "x")], Step::SecondIncome), []);
    assert_eq!(errors(&[(Field::SalaryB, "x")], Step::SecondIncome).len(), 1);
    assert_eq!(errors(&[(Field::Mode, "noon")], Step::School)[0].0, Field::Mode);
    assert_eq!(errors(&[(Field::Mode, "night")], Step::School), []);
    assert_eq!(errors(&[(Field::WayA, UNKNOWN), (Field::SalaryA, "")], Step::Income), []);
    let certificate = [(Field::WayA, CERTIFICATE), (Field::TotalA, ""), (Field::TaxableA, "x"), (Field::CreditA, "0")];
    let found = errors(&certificate, Step::Income);
    assert_eq!(found.iter().map(|(field, _)| *field).collect::<Vec<_>>(), [Field::TotalA, Field::TaxableA]);
    assert!(found[0].1.starts_with("証明書の金額を写してください") && found[1].1.starts_with("数字で入れてください"));
}
