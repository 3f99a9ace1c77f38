//! The plain nouns: yen, dates, addresses, sealed texts.

use ce_navi::{
    civil_date::CivilDate,
    prefecture::Prefecture,
    route::Route,
    saved,
    yen::{Yen, grouped, in_man},
};
use proptest::prelude::*;

#[test]
fn yen_are_written_in_threes_with_a_true_minus() {
    assert_eq!(Yen(0).to_string(), "0円");
    assert_eq!(Yen(999).to_string(), "999円");
    assert_eq!(Yen(1_000).to_string(), "1,000円");
    assert_eq!(Yen(-1_234_567).to_string(), "−1,234,567円");
    assert_eq!(grouped(i64::MIN), "−9,223,372,036,854,775,808");
}

#[test]
fn man_yen_round_half_up_to_one_decimal() {
    assert_eq!(in_man(Yen(1_450_000)), "145.0万円");
    assert_eq!(in_man(Yen(499)), "0.0万円");
    assert_eq!(in_man(Yen(500)), "0.1万円");
    assert_eq!(in_man(Yen(-661_499)), "−66.1万円");
    assert_eq!(in_man(Yen(-499)), "0.0万円");
}

#[test]
fn rounding_keeps_whole_multiples_and_moves_one_yen_past_them() {
    assert_eq!(Yen(393_333).ceil_to(100), Yen(393_400));
    assert_eq!(Yen(393_400).ceil_to(100), Yen(393_400));
    assert_eq!(Yen(393_401).ceil_to(100), Yen(393_500));
    assert_eq!(Yen(44_199).floor_to(100), Yen(44_100));
    assert_eq!(Yen(-1).floor_to(100), Yen(-100));
    for none in [1, 0, -1, -7, i64::MIN] {
        assert_eq!((Yen(9).floor_to(none), Yen(9).ceil_to(none)), (Yen(9), Yen(9)), "by whole yen");
    }
}

#[test]
fn a_share_of_an_amount_is_exact_where_the_product_is_too_long_and_stops_at_the_ends() {
    assert_eq!(Yen(1_000_001).times(2, 3), Yen(666_667));
    assert_eq!(Yen(-1).times(1, 2), Yen(-1), "downwards, not towards nothing");
    // 27 × 10^18 has 65 bits.
    assert_eq!(Yen(9_000_000_000_000_000_000).times(3, 4), Yen(6_750_000_000_000_000_000));
    assert_eq!(Yen(-9_000_000_000_000_000_000).times(3, 4), Yen(-6_750_000_000_000_000_000));
    assert_eq!(Yen(i64::MAX).times(2, 1), Yen(i64::MAX));
    assert_eq!(Yen(i64::MAX).times(-2, 1), Yen(i64::MIN));
    assert_eq!(Yen(i64::MAX).times(2, 2), Yen(i64::MAX));
    for none in [1, 0, -1, -7] {
        assert_eq!(Yen(9).times(5, none), Yen(45), "a denominator below 1 counts as 1");
    }
}

#[test]
fn who_is_born_on_new_years_day_is_a_year_older_on_the_last_of_december() {
    let on = CivilDate::new(2026, 12, 31).unwrap();
    assert_eq!(CivilDate::new(2007, 12, 31).unwrap().age_on(on), 19);
    assert_eq!(CivilDate::new(2008, 1, 1).unwrap().age_on(on), 19);
    assert_eq!(CivilDate::new(2008, 1, 2).unwrap().age_on(on), 18);
    assert_eq!(CivilDate::new(2009, 1, 1).unwrap().age_on(on), 18);
    assert_eq!(CivilDate::new(2009, 1, 2).unwrap().age_on(on), 17);
    assert_eq!(CivilDate::new(2008, 12, 31).unwrap().age_on(on), 18);
}

#[test]
fn a_leap_day_is_a_day_only_in_leap_years() {
    assert!(CivilDate::parse("2028-02-29").is_some());
    for text in
        ["2027-02-29", "2100-02-29", "2027-13-01", "2027-00-10", "2027-1-01", "27-01-01", "2027-01-01x", "", "-"]
    {
        assert_eq!(CivilDate::parse(text), None, "{text}");
    }
}

#[test]
fn prefectures_stand_in_jis_order() {
    let names: Vec<_> = [1, 13, 27, 47].map(|code| Prefecture::ALL[code - 1].name()).into();
    assert_eq!(names, ["北海道", "東京都", "大阪府", "沖縄県"]);
    for prefecture in Prefecture::ALL {
        assert_eq!(Prefecture::from_slug(prefecture.slug()), Some(prefecture));
    }
}

#[test]
fn every_address_leads_back_to_its_screen() {
    let named = [Route::School("tokyo-ec".into()), Route::Article("what-is-ce".into())];
    for route in Route::FIXED.into_iter().chain(named) {
        let path = route.path();
        assert_eq!(Route::from_path(&path), route);
        assert_eq!(Route::from_path(path.trim_end_matches('/')), route, "without the slash");
    }
    for path in ["nope/", "schools/a/b/", "schools/../etc/", "guide/日本/", "quiz/result/x", "SCHOOLS/"] {
        assert_eq!(Route::from_path(path), Route::NotFound, "{path}");
    }
}

proptest! {
    #[test]
    fn a_sealed_text_opens_and_a_damaged_one_does_not(version in 0u32.., payload in "\\PC{0,60}", at in 0usize..60) {
        let text = saved::seal(version, &payload);
        prop_assert_eq!(saved::open(&text), Some((version, payload.as_str())));
        let mut damaged: Vec<char> = text.chars().collect();
        let at = at % damaged.len();
        damaged[at] = if damaged[at] == 'x' { 'y' } else { 'x' };
        let damaged: String = damaged.into_iter().collect();
        prop_assert_eq!(saved::open(&damaged), None);
    }

    #[test]
    fn any_text_may_be_opened_and_any_path_read(text in "\\PC{0,80}") {
        _ = saved::open(&text);
        _ = Route::from_path(&text);
        _ = CivilDate::parse(&text);
    }
}
