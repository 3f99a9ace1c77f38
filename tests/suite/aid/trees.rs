//! What the derivations say, word for word, where a wrong word or a part that is nothing would mislead.

use ce_navi::{
    aid::{
        assumption::Assumption,
        household::{Apply, ByYear, Certificate, Household, Mode, SingleParent, Tuition},
        support::estimate,
        why::{Why, why_all, why_base, why_grant_month, why_yearly_tuition},
    },
    yen::Yen,
};

use super::house::{child, day, family, man, parent_b, result};

/// The worked check: 360万 and 90万, a student and a brother of 13.
fn worked() -> Household {
    let mut household = family(man(360));
    household.members[1] = parent_b(man(90));
    household
}

fn base(household: &Household) -> Why {
    why_base(household, &result(household).assessments[0])
}

fn amount(why: &Why, label: &str) -> Option<i64> {
    let mut found = None;
    why.visit(&mut |node| {
        if node.label == label {
            found = found.or(Some(node.amount.0));
        }
    });
    found
}

fn holds(why: &Why, labels: &[&str]) -> bool {
    labels.iter().any(|label| amount(why, label).is_some())
}

#[test]
fn a_base_names_only_what_there_is() {
    let plain = base(&worked());
    let absent =
        ["給与所得（調整後）", "ひとり親控除", "障害者控除", "そのほかの控除", "政令指定都市は4分の3", "社会保険料"];
    assert!(!holds(&plain, &absent) && !holds(&plain, &["調整額（市町村民税）"]));
    plain.visit(&mut |node| {
        if node.label == "合計所得金額" {
            assert_eq!(node.parts.iter().map(|part| part.label).collect::<Vec<_>>(), ["給与所得"]);
        }
    });
    assert_eq!([amount(&plain, "給与所得"), amount(&plain, "調整額はありません")], [Some(2_440_000), Some(0)]);
    let mut more = worked();
    more.designated_city = true;
    more.members[0].business_income = ByYear::same(Yen(100_000));
    more.members[0].other_deductions = ByYear::same(Yen(50_000));
    more.members[0].social_insurance = ByYear::same(Yen(500_000));
    let more = base(&more);
    assert!(holds(&more, &["政令指定都市は4分の3"]));
    let known = ["事業所得", "そのほかの控除", "社会保険料"].map(|label| amount(&more, label));
    assert_eq!(known, [Some(100_000), Some(50_000), Some(500_000)]);
}

#[test]
fn a_certificate_is_named_for_each_figure_that_is_its_own() {
    let mut household = worked();
    household.members[0].certificates = vec![Certificate {
        income_year: 2025,
        total_income: Yen(2_440_000),
        taxable: Yen(810_000),
        credit: Yen(4_500),
        adjustment: Yen(700),
        exempt: false,
    }];
    let why = base(&household);
    let known = ["課税標準額（証明書）", "調整控除額（証明書）", "調整額（証明書）"].map(|label| amount(&why, label));
    assert_eq!(known, [Some(810_000), Some(4_500), Some(700)]);
}

/// 350,000 a person, 100,000 more, and 320,000 where there are dependents.
#[test]
fn the_adjustment_names_the_limit_by_the_number_of_persons() {
    let limit = |household: &dyn Fn(i64) -> Household| {
        let adjusted = (900..4_000).map(|thousand| household(thousand * 1_000)).find(|household| {
            let person = result(household).assessments[0].persons[0];
            person.adjustment > Yen::ZERO && !person.exempt
        });
        let why = base(&adjusted.unwrap());
        assert_eq!(why.evaluate(), why.amount);
        amount(&why, "所得割がかからない所得の上限")
    };
    // A spouse and two children.
    let four = |salary| {
        let mut household = family(Yen(salary));
        household.members[0].social_insurance = ByYear::same(Yen::ZERO);
        household
    };
    assert_eq!(limit(&four), Some(4 * 350_000 + 100_000 + 320_000));
    let one = |salary| {
        let mut household = four(salary);
        household.members.truncate(2);
        household.members[1] = parent_b(man(300));
        household
    };
    assert_eq!(limit(&one), Some(350_000 + 100_000));
}

#[test]
fn the_band_names_the_limit_that_the_base_does_not_reach_and_assets_only_where_there_are_any() {
    let month = |household: &Household| {
        let estimate = result(household);
        why_grant_month(household, &estimate, &estimate.periods[0])
    };
    let limit = |household: &Household| amount(&month(household), "この額に届かないと、この区分です");
    assert_eq!(limit(&worked()), Some(51_300));
    assert_eq!(limit(&family(man(900))), None);
    let exactly = |base: i64| {
        let mut household = family(Yen::ZERO);
        let (taxable, credit) = (Yen(base * 100 / 6 + 1_000), Yen::ZERO);
        let certificate = Certificate {
            income_year: 2025,
            total_income: man(500),
            taxable,
            credit,
            adjustment: Yen::ZERO,
            exempt: false,
        };
        household.members[0].certificates = vec![certificate];
        // What is above goes with 調整控除.
        let above = (taxable.0 * 6 / 100 - base).max(0);
        household.members[0].certificates[0].credit = Yen(above);
        (result(&household).assessments[0].base.0, limit(&household))
    };
    assert_eq!(exactly(51_300), (51_300, Some(154_500)));
    assert_eq!(exactly(51_200), (51_200, Some(51_300)));
    assert_eq!(amount(&month(&worked()), "資産"), None);
    let rich = Household { assets: Yen(1), ..worked() };
    assert_eq!([amount(&month(&rich), "資産"), amount(&month(&rich), "資産の基準")], [Some(1), Some(50_000_000)]);
}

#[test]
fn each_year_of_the_course_has_its_own_tuition() {
    let mut household = family(man(100));
    household.school.tuition = Tuition::PerYear(vec![Yen(300_000), Yen(200_000), Yen(100_000)]);
    let estimate = result(&household);
    let yearly =
        [0, 2, 4].map(|half| why_yearly_tuition(&household, &estimate, &estimate.periods[half]).unwrap().amount);
    assert_eq!(yearly, [Yen(300_000), Yen(200_000), Yen(100_000)]);
    let above = family(man(900));
    let estimate = result(&above);
    let none = why_yearly_tuition(&above, &estimate, &estimate.periods[0]).unwrap();
    assert_eq!((none.label, none.amount), ("減免はありません", Yen::ZERO));
}

#[test]
fn all_that_a_course_brings_is_grants_and_waivers_together() {
    let household = worked();
    let estimate = result(&household);
    let all = why_all(&household, &estimate).unwrap();
    assert_eq!((Some(all.amount), all.evaluate()), (estimate.totals.all, all.amount));
    let parts: Vec<_> = all.parts.iter().map(|part| part.label).collect();
    assert_eq!(parts, ["給付奨学金の合計", "授業料の減免の合計", "入学金の減免"]);
    let part = why_grant_month(&household, &estimate, &estimate.periods[0]);
    let turned = part.clone().turned();
    assert_eq!((turned.label, turned.when, turned.amount), (part.label, part.when, -part.amount));
    assert!(part.when.is_some());
}

fn assumed(household: &Household) -> Vec<Assumption> {
    estimate(household).unwrap().assumptions.iter().collect()
}

#[test]
fn every_assumption_is_a_sentence_of_its_own() {
    let texts = Assumption::ALL.map(Assumption::text);
    assert!(texts.iter().all(|text| text.chars().count() > 20 && text.ends_with('。')));
    assert_eq!(texts.iter().collect::<std::collections::HashSet<_>>().len(), texts.len());
}

#[test]
fn years_before_the_figures_are_named_only_where_something_is_given_for_them() {
    let named = |change: &dyn Fn(&mut Household)| {
        let mut household = family(man(100));
        household.entry_year = 2023;
        household.school.years = 1;
        household.members[2].birth = day("2004-09-01");
        change(&mut household);
        assumed(&household).contains(&Assumption::BeforeFigures)
    };
    assert!(named(&|_| {}));
    assert!(!named(&|household| household.members[0].salary = ByYear::same(man(900))));
    // A grant alone: there is no tuition to waive.
    assert!(named(&|household| household.school.tuition = Tuition::Same(Yen::ZERO)));
    // Three children alone, above every band and without tuition.
    assert!(named(&|household| {
        household.members[0].salary = ByYear::same(man(900));
        household.members.push(child("2006-05-05"));
        household.school.tuition = Tuition::Same(Yen::ZERO);
    }));
    // A waiver alone: the fourth band of 私立理工農系.
    assert!(named(&|household| {
        household.members[0].salary = ByYear::same(man(450));
        household.school.stem_private = true;
    }));
}

#[test]
fn an_assumption_without_consequence_is_not_named() {
    let unearned = family(Yen::ZERO);
    assert!(!assumed(&unearned).contains(&Assumption::ProvisionalTax));
    assert!(assumed(&family(man(100))).contains(&Assumption::ProvisionalTax));
    let mut above = family(man(900));
    above.school.entrance_fee = None;
    assert!(!assumed(&above).contains(&Assumption::FeeAtCap));
    above.members[0].salary = ByYear::same(man(100));
    assert!(assumed(&above).contains(&Assumption::FeeAtCap));
    // From October on there is no entrance fee whose cap could be missing, only a tuition.
    let mut late = family(man(100));
    (late.school.mode, late.apply) = (Mode::Night, Apply::Autumn);
    assert!(assumed(&late).contains(&Assumption::CapMissing));
    let mut alone = family(man(100));
    alone.members.remove(1);
    alone.single_parent = Some(SingleParent::Mother);
    alone.assets = Yen(49_999_999);
    assert!(assumed(&alone).contains(&Assumption::SingleParentAssets));
    alone.assets = Yen(50_000_000);
    assert!(!assumed(&alone).contains(&Assumption::SingleParentAssets));
    let mut earlier = family(man(100));
    earlier.members[0].salary = ByYear::of(vec![(2024, man(100)), (2025, man(100))]);
    assert!(assumed(&earlier).contains(&Assumption::SameIncome));
}

#[test]
fn everybody_is_called_what_a_family_calls_them() {
    use ce_navi::aid::{household::Role, why::name_of};
    let names = |household: &Household| {
        [Role::ParentA, Role::ParentB, Role::Student, Role::Child, Role::Other].map(|role| name_of(household, role))
    };
    assert_eq!(names(&worked()), ["父", "母", "あなた", "きょうだい", "そのほかの家族"]);
    let alone = Household { single_parent: Some(SingleParent::Mother), ..worked() };
    assert_eq!(names(&alone)[0], "母");
    assert_eq!(Role::ParentA.name(), "保護者A");
}
