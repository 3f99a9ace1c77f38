//! 学校: the records as the documents have them, and what is promised of every search.

use std::collections::BTreeSet;

use ce_navi::{
    careers::profession::Profession::{self, ClinicalEngineer, MedicalTechnologist, RadiologicalTechnologist},
    prefecture::{Prefecture, Region},
    schools::{
        DOCUMENTS, NATIONWIDE, SCHOOLS,
        choice::{Choice, Fit, Years},
        details::{self, Details, Voice},
        filter::Filter,
        order::Order,
        question::questions,
        school::{Kind, School, Time, by_id, date_text, per_cent},
        search::Search,
    },
    yen::Yen,
};
use proptest::prelude::*;

fn school(id: &str) -> &'static School {
    by_id(id).unwrap_or_else(|| panic!("no {id}"))
}

fn details(id: &str) -> &'static Details {
    details::of(school(id)).unwrap()
}

fn first_year(school: &School) -> Option<Yen> {
    school.first_year.as_ref().map(|first| first.total)
}

fn filter(words: &str, choices: &[Choice]) -> Filter {
    let mut filter = Filter::of_words(words.into());
    choices.iter().for_each(|choice| filter.choose(*choice));
    filter
}

/// The schools of one licence.
fn of_licence(licence: Profession) -> impl Iterator<Item = &'static School> {
    SCHOOLS.iter().filter(move |school| school.licence == licence)
}

fn with_licence(licence: Profession, mut filter: Filter) -> Filter {
    filter.licence = licence;
    filter
}

fn names(filter: &Filter) -> Vec<&'static str> {
    filter.found(SCHOOLS).sure.iter().map(|school| school.name).collect()
}

// ---- facts, typed from the documents

#[test]
fn there_are_sixty_six_schools_of_eighty_six() {
    let schools: Vec<_> = of_licence(ClinicalEngineer).collect();
    let of = |kind| schools.iter().filter(|school| school.kind == kind).count();
    assert_eq!(schools.len(), 66);
    assert_eq!((of(Kind::University), of(Kind::AdvancedCourse), of(Kind::VocationalCollege)), (41, 2, 23));
    assert_eq!((NATIONWIDE.year, NATIONWIDE.schools), (2022, 86));
    let in_prefecture = |prefecture| schools.iter().filter(|school| school.prefecture == prefecture).count();
    assert_eq!(in_prefecture(Prefecture::Tokyo), 8);
    assert_eq!(in_prefecture(Prefecture::Hokkaido), 6);
    assert_eq!(in_prefecture(Prefecture::Osaka), 6);
    assert_eq!(in_prefecture(Prefecture::Kyoto), 0);
    assert_eq!(schools.iter().map(|school| school.prefecture).collect::<BTreeSet<_>>().len(), 28);
}

#[test]
fn there_are_forty_one_departments_for_each_of_the_other_two_licences() {
    for (licence, universities, colleges) in [(RadiologicalTechnologist, 30, 11), (MedicalTechnologist, 32, 9)] {
        let of = |kind| of_licence(licence).filter(|school| school.kind == kind).count();
        assert_eq!((of(Kind::University), of(Kind::VocationalCollege)), (universities, colleges), "{licence:?}");
        assert_eq!(of_licence(licence).count(), 41);
    }
    let night = school("chuo-iryo-gijutsu-rt-night");
    assert_eq!((night.time, night.years, first_year(night)), (Some(Time::Evening), Some(4), Some(Yen(1_151_000))));
    assert_eq!(night.title(), "中央医療技術専門学校（診療放射線技師・東京都・夜間）");
    let [fees] = details("chuo-iryo-gijutsu-rt").fees else { panic!("one document") };
    assert_eq!((fees.at_entry, fees.second_term), (Some(Yen(945_000)), Some(Yen(545_000))));
    assert_eq!((fees.first_year_total, fees.later_year_total), (Some(Yen(1_490_000)), Some(Yen(1_090_000))));
    let [josai] = details("josai-hoshasen-rt").exam else { panic!("one result") };
    assert_eq!((josai.round, josai.year, josai.examinees, josai.rate), (Some(71), Some(2019), Some(49), 980));
    assert_eq!(details("showa-iryo-gijutsu-mt").exam.len(), 10);
    assert_eq!(details("tochigi-eisei-fukushi-mt").as_of, None, "its document has no date");
    assert!(
        details("ibaraki-prefectural-university-of-health-sciences-rt").note.unwrap().contains("学科の名前から判断")
    );
}

#[test]
fn no_two_schools_have_the_same_title() {
    assert_eq!(SCHOOLS.iter().map(School::title).collect::<BTreeSet<_>>().len(), SCHOOLS.len());
}

#[test]
fn yomiuri_rikou_has_two_editions_of_its_fees_and_the_newer_one_leads() {
    let (school, details) = (school("yomiuri-rikou"), details("yomiuri-rikou"));
    assert_eq!((school.name, school.years), ("読売理工医療福祉専門学校", Some(3)));
    let [new, old] = details.fees else { panic!("two editions") };
    assert_eq!(new.first_year_total, Some(Yen(1_595_000)));
    assert_eq!((new.at_entry, new.second_term), (Some(Yen(935_000)), Some(Yen(660_000))));
    assert_eq!((new.admission, new.tuition), (Some(Yen(230_000)), Some(Yen(650_000))));
    assert_eq!(new.year, None, "the page names no year");
    assert_eq!(old.first_year_total, Some(Yen(1_543_500)));
    assert_eq!(first_year(school), Some(Yen(1_595_000)));
    assert_eq!(details.estimate.as_ref().map(|estimate| estimate.total), Some(Yen(4_235_000)));
    assert!(details.study_support.is_none() && details.capacity.is_none() && details.exam.is_empty());
    assert!(details.article.as_ref().unwrap().says.contains(&"臨床工学技士の合格率は都内トップクラス"));
}

#[test]
fn of_tokyo_denshi_no_fee_is_known_and_none_is_borrowed_from_another_department() {
    let (school, details) = (school("tokyo-denshi"), details("tokyo-denshi"));
    assert_eq!((school.name, school.department, school.years), ("東京電子専門学校", Some("臨床工学科"), Some(3)));
    assert!(details.fees.is_empty() && details.capacity.is_none() && details.exam.is_empty());
    assert_eq!(first_year(school), None);
    assert!(questions(school, details).iter().any(|question| question.contains("初年度に払う合計")));
}

#[test]
fn ota_asks_1_400_000_in_the_first_year() {
    let school = school("ota-iryo-gijutsu");
    let [fees] = details(school.id).fees else { panic!("one document") };
    assert_eq!((fees.admission, fees.tuition), (Some(Yen(100_000)), Some(Yen(700_000))));
    assert_eq!((fees.other, fees.other_name), (Some(Yen(600_000)), Some("教育充実費")));
    assert_eq!(fees.first_year_total, Some(Yen(1_400_000)));
    assert_eq!((school.prefecture, school.city, school.years), (Prefecture::Gunma, Some("太田市"), None));
}

#[test]
fn juntendo_asks_7_090_000_until_graduation() {
    let school = details("juntendo");
    let [fees] = school.fees else { panic!("one document") };
    assert_eq!(fees.first_year_total, Some(Yen(1_750_000)));
    assert_eq!((fees.later_year_total, fees.course_total), (Some(Yen(1_780_000)), Some(Yen(7_090_000))));
    assert!(school.study_support.is_some());
    assert_eq!(school.installment.as_ref().and_then(|paid| paid.times), Some(2));
    assert_eq!(school.capacity.as_ref().map(|capacity| (capacity.places, capacity.year)), Some((70, Some(2022))));
}

#[test]
fn komatsu_shows_first_what_most_people_pay() {
    let amounts: Vec<_> = details("komatsu").fees.iter().map(|fees| (fees.resident, fees.first_year_total)).collect();
    assert_eq!(amounts, [(Some("そのほかの人"), Some(Yen(1_058_800))), (Some("小松市内の人"), Some(Yen(917_800)))]);
}

#[test]
fn the_overlay_won_where_it_was_newer() {
    assert_eq!(details("himeji-dokkyo").capacity.as_ref().and_then(|capacity| capacity.year), Some(2023));
    assert_eq!(details("tokyo-iyaku-kango").recruitment.as_ref().map(|seen| seen.year), Some(2026));
    assert_eq!(details("hiroshima-kokusai").recruitment.as_ref().map(|seen| seen.year), Some(2024));
    assert_eq!(details("tokai-iryo-kagaku").site.as_ref().map(|site| site.url), Some("https://tokai-med.ac.jp/"));
    let totals: Vec<_> = details("hiroshima-kokusai").fees.iter().map(|fees| fees.first_year_total).collect();
    assert_eq!(totals, [Some(Yen(1_770_000)), Some(Yen(1_786_000))]);
    assert_eq!(details("gunma-paz").estimate.as_ref().map(|estimate| estimate.total), Some(Yen(6_597_370)));
    assert_eq!(first_year(school("oita-univ")), Some(Yen(817_800)));
}

#[test]
fn results_are_those_that_schools_and_papers_published() {
    let [kindai] = details("kindai").exam else { panic!("one result") };
    assert_eq!((kindai.round, kindai.year), (Some(27), Some(2014)));
    assert_eq!((kindai.examinees, kindai.passed, kindai.rate), (Some(41), Some(39), 951));
    assert_eq!(per_cent(kindai.rate), "95.1");
    let [narita] = details("iuhw-narita").exam else { panic!("one result") };
    assert_eq!((narita.examinees, narita.passed, narita.year), (Some(10), Some(10), None));
    assert_eq!(per_cent(narita.rate), "100");
    let latest = school("sapporo-igaku-gijutsu").exam.as_ref().unwrap();
    assert_eq!((latest.year, latest.rate), (Some(2023), 950));
    assert_eq!(of_licence(ClinicalEngineer).filter(|school| school.exam.is_some()).count(), 6);
}

#[test]
fn a_whole_year_of_fees_is_known_of_thirteen_schools() {
    // schools.toml of the collection has five of them, its supplement eight more.
    let known = of_licence(ClinicalEngineer).filter(|school| school.first_year.is_some());
    let known: Vec<_> = known.map(|school| school.id).collect();
    assert_eq!(
        known,
        [
            "gunma-paz",
            "ota-iryo-gijutsu",
            "juntendo",
            "teikyo-kagaku",
            "yomiuri-rikou",
            "komatsu",
            "chubu",
            "fujita",
            "aino",
            "himeji-dokkyo",
            "hiroshima-kokusai",
            "kumamoto-sogo-reha",
            "oita-univ",
        ]
    );
}

#[test]
fn courses_for_people_who_studied_before_say_so() {
    let said: Vec<_> = SCHOOLS.iter().filter(|school| school.entry.is_some()).map(|school| school.id).collect();
    assert_eq!(said, ["iuhw-narita", "teikyo-tanki", "nagoya-isen"]);
    assert!(school("showa-ika").status.is_some_and(|status| status.contains("2027年4月")));
}

// ---- what holds of every record

#[test]
fn every_school_is_reached_by_its_id_its_name_and_its_prefecture() {
    for school in SCHOOLS {
        assert_eq!(by_id(school.id), Some(school));
        let named = with_licence(school.licence, filter(school.name, &[]));
        assert!(named.found(SCHOOLS).sure.contains(&school), "{}", school.id);
        let mut place = with_licence(school.licence, filter("", &[Choice::Prefecture(school.prefecture)]));
        assert!(place.found(SCHOOLS).sure.contains(&school));
        place.choose(Choice::Region(school.prefecture.region()));
        assert!(place.found(SCHOOLS).sure.contains(&school));
    }
    assert_eq!(by_id("no-such-school"), None);
}

#[test]
fn every_figure_of_a_school_leads_into_its_own_list_of_sources() {
    for school in SCHOOLS {
        let details = details(school.id);
        let cited = details.fees.iter().map(|fees| fees.source).chain(details.exam.iter().map(|exam| exam.source));
        for document in cited.chain(details.estimate.iter().map(|estimate| estimate.source)) {
            assert!(details.number_of(document).is_some(), "{}: {}", school.id, document.source.id);
        }
    }
    assert!(DOCUMENTS.iter().all(|document| document.source.date.is_some()));
    assert_eq!(details("yomiuri-rikou").fees[0].source.voice, Voice::School);
}

#[test]
fn what_is_unknown_becomes_a_question() {
    for school in SCHOOLS {
        let details = details(school.id);
        let asked = questions(school, details).join("");
        assert_eq!(asked.contains("修業年限は何年"), school.years.is_none(), "{}", school.id);
        assert_eq!(asked.contains("修学支援新制度"), details.study_support.is_none(), "{}", school.id);
        assert_eq!(asked.contains("初年度に払う合計"), school.first_year.is_none(), "{}", school.id);
    }
}

#[test]
fn dates_are_read_aloud() {
    assert_eq!(date_text("2025-09"), "2025年9月");
    assert_eq!(date_text("2010-10"), "2010年10月");
    assert_eq!(date_text("2001"), "2001年");
    assert_eq!(date_text("2026-11-02"), "2026年11月2日");
}

// ---- words

#[test]
fn one_school_is_found_however_its_name_is_typed() {
    for typed in [
        "東京電子",
        "とうきょうでんし",
        "トウキョウデンシ",
        "ﾄｳｷｮｳﾃﾞﾝｼ",
        "tokyo denshi",
        "ＴＯＫＹＯ－ＤＥＮＳＨＩ",
        "toukyoudenshi",
        "東京　電子",
        "とうきょう でんし",
        " 東京・電子 ",
        "電子 豊島区",
        "とうきょうでん",
    ] {
        assert!(names(&filter(typed, &[])).contains(&"東京電子専門学校"), "{typed}");
    }
    assert_eq!(names(&filter("とうきょうでんし", &[])), ["東京電子専門学校"]);
}

#[test]
fn sounds_reach_schools_whose_reading_no_document_gives() {
    for (typed, name) in [
        ("よみうり", "読売理工医療福祉専門学校"),
        ("きたさと", "北里大学"),
        ("じゅんてんどう", "順天堂大学"),
        ("ほっかいどう", "北海道科学大学"),
        ("おおさか", "森ノ宮医療大学"),
        ("ひょうご", "姫路医療専門学校"),
        ("ちゅうぶ", "中部大学"),
        ("とうあ", "東亜大学"),
        ("すずか", "鈴鹿医療科学大学"),
        ("キョウリン", "杏林大学"),
        ("とうとだいがく", "東都大学"),
    ] {
        assert!(names(&filter(typed, &[])).contains(&name), "{typed}");
    }
}

#[test]
fn common_forms_of_rare_characters_and_short_names_are_found() {
    for (typed, name) in [
        ("四条畷", "大阪電気通信大学"),
        ("姫路独協", "姫路獨協大学"),
        ("挟間", "大分大学"),
        ("藤田医大", "藤田医科大学"),
        ("広島工大", "広島工業大学"),
        ("東京工大", "東京工科大学"),
        ("大學 東海", "東海大学"),
        ("鹿児島天文館", "鹿児島 天文館メディカルカレッジ"),
        ("国立", "大分大学"),
        ("九州 専門学校", "熊本総合医療リハビリテーション学院"),
        ("東京医薬専門学校", "東京医薬看護専門学校"),
        ("医療検査学科", "藤田医科大学"),
    ] {
        assert!(names(&filter(typed, &[])).contains(&name), "{typed}");
    }
    assert_eq!(names(&filter("そんな学校はない", &[])), Vec::<&str>::new());
    assert_eq!(names(&filter("東京電子 大阪", &[])), Vec::<&str>::new(), "all words must fit");
    assert_eq!(names(&filter("　 ・ ", &[])).len(), 66, "gaps are no words");
}

// ---- choices

#[test]
fn a_region_takes_the_place_of_its_prefectures_and_the_other_way_round() {
    let (tokyo, osaka) = (Choice::Prefecture(Prefecture::Tokyo), Choice::Prefecture(Prefecture::Osaka));
    let kanto = Choice::Region(Region::Kanto);
    let mut chosen = filter("", &[tokyo, osaka, kanto]);
    assert_eq!(chosen.choices(), [kanto, osaka]);
    chosen.toggle(tokyo);
    assert_eq!(chosen.choices(), [tokyo, osaka]);
    assert_eq!(chosen.found(SCHOOLS).sure.len(), 8 + 6);
    chosen.toggle(tokyo);
    chosen.toggle(osaka);
    assert_eq!(chosen, Filter::default());
}

#[test]
fn schools_of_unknown_length_stand_apart() {
    let three = filter("", &[Choice::Years(Years::Three)]);
    let found = three.found(SCHOOLS);
    assert_eq!(found.sure.len(), 9);
    assert_eq!(found.unknown.len(), 15);
    assert!(found.unknown.contains(&school("ota-iryo-gijutsu")));
    let in_gunma = filter("", &[Choice::Years(Years::Three), Choice::Prefecture(Prefecture::Gunma)]).found(SCHOOLS);
    assert_eq!((in_gunma.sure, in_gunma.unknown), (vec![], vec![school("ota-iryo-gijutsu")]));
    assert!(Filter::default().found(SCHOOLS).unknown.is_empty(), "who asks for nothing is told of nothing unknown");
}

#[test]
fn an_empty_result_names_the_condition_that_costs_most() {
    let kyoto = Choice::Prefecture(Prefecture::Kyoto);
    let none = filter("", &[Choice::Kind(Kind::VocationalCollege), kyoto]);
    assert_eq!(none.found(SCHOOLS).sure.len(), 0);
    assert_eq!(none.relief(SCHOOLS), Some((Some(kyoto), 23)));
    assert_eq!(filter("そんな学校はない", &[]).relief(SCHOOLS), Some((None, 66)));
    assert_eq!(filter("そんな学校はない", &[kyoto]).relief(SCHOOLS), None);
}

#[test]
fn each_order_puts_the_unknown_last() {
    let sorted = |order: Order| {
        let mut schools: Vec<&School> = of_licence(ClinicalEngineer).collect();
        schools.reverse();
        order.sort(&mut schools);
        schools
    };
    let by_fee = sorted(Order::FirstYear);
    let fees: Vec<_> = by_fee.iter().map(|school| first_year(school)).collect();
    assert_eq!(fees[..3], [Some(Yen(817_800)), Some(Yen(1_058_800)), Some(Yen(1_400_000))]);
    assert!(fees[..13].is_sorted() && fees[13..].iter().all(Option::is_none));
    let by_years = sorted(Order::Years);
    assert!(by_years[..9].iter().all(|school| school.years == Some(3)));
    assert!(by_years[51..].iter().all(|school| school.years.is_none()));
    assert_eq!(sorted(Order::Prefecture)[0].prefecture, Prefecture::Hokkaido);
    assert_eq!(sorted(Order::Name)[0].id, "aino");
}

#[test]
fn who_touches_nothing_sees_the_usual_licence_and_the_others_are_counted() {
    let nothing = Filter::default();
    assert!(nothing.found(SCHOOLS).sure.iter().all(|school| school.licence == ClinicalEngineer));
    assert_eq!(nothing.of_licences(SCHOOLS), [66, 41, 41]);
    // 東京電子専門学校 has a department for each.
    assert_eq!(filter("とうきょうでんし", &[]).of_licences(SCHOOLS), [1, 1, 1]);
    let mut other = with_licence(RadiologicalTechnologist, filter("東京", &[Choice::Years(Years::Three)]));
    other.clear();
    assert_eq!(
        other,
        with_licence(RadiologicalTechnologist, Filter::default()),
        "to clear is not to change the licence"
    );
    let three = with_licence(MedicalTechnologist, filter("", &[Choice::Years(Years::Three)])).found(SCHOOLS);
    assert!(three.unknown.contains(&school("tokyo-denshi-mt")), "no document gives its years");
}

// ---- properties

fn any_choices() -> impl Strategy<Value = Vec<Choice>> {
    prop::collection::vec(prop::sample::select(Choice::all()), 0..6)
}

fn any_words() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => Just(String::new()),
        2 => prop::sample::select(vec!["東京", "専門学校", "大", "工学", "とうきょう", "札幌市 医", "tokai", "ん"]).prop_map(String::from),
        1 => any::<String>(),
    ]
}

fn any_filter() -> impl Strategy<Value = Filter> {
    let licence = prop::sample::select(Profession::ALL.to_vec());
    (any_words(), any_choices(), licence)
        .prop_map(|(words, choices, licence)| with_licence(licence, filter(&words, &choices)))
}

/// A school meets a group of choices when one of them fits; the other way of saying what [`Filter::found`] does.
fn surely_fits(school: &School, choices: &[Choice]) -> bool {
    let groups = choices.iter().map(|choice| choice.group());
    groups
        .into_iter()
        .all(|group| choices.iter().any(|choice| choice.group() == group && choice.fit(school) == Fit::Yes))
}

proptest! {
    #[test]
    fn every_count_is_what_choosing_the_option_alone_in_its_group_would_leave(filter in any_filter()) {
        let mut with_words: Vec<&School> = Filter::of_words(filter.words.clone()).found(SCHOOLS).sure;
        if filter.licence != ClinicalEngineer {
            with_words = with_licence(filter.licence, Filter::of_words(filter.words.clone())).found(SCHOOLS).sure;
        }
        prop_assert!(with_words.iter().all(|school| school.licence == filter.licence));
        for (choice, count) in filter.counts(SCHOOLS) {
            let mut choices: Vec<Choice> = filter.choices().to_vec();
            choices.retain(|other| other.group() != choice.group());
            choices.push(choice);
            let brute = with_words.iter().filter(|school| surely_fits(school, &choices)).count();
            prop_assert_eq!(count, brute, "{:?}", choice);
        }
    }

    #[test]
    fn the_count_of_a_licence_is_what_choosing_it_shows(filter in any_filter()) {
        for (licence, count) in Profession::ALL.into_iter().zip(filter.of_licences(SCHOOLS)) {
            let chosen = with_licence(licence, filter.clone());
            let brute = SCHOOLS.iter().filter(|school| {
                school.licence == licence
                    && surely_fits(school, filter.choices())
                    && with_licence(licence, Filter::of_words(filter.words.clone())).found(SCHOOLS).sure.contains(school)
            });
            prop_assert_eq!(count, brute.count());
            prop_assert_eq!(count, chosen.found(SCHOOLS).sure.len());
        }
    }

    #[test]
    fn a_further_group_or_word_never_adds_a_school(before in any_filter(), choice in any_choices(), word in any_words()) {
        let ids = |filter: &Filter| -> (BTreeSet<&str>, BTreeSet<&str>) {
            let found = filter.found(SCHOOLS);
            let sure: BTreeSet<_> = found.sure.iter().map(|school| school.id).collect();
            let possible = found.unknown.iter().map(|school| school.id).chain(sure.iter().copied()).collect();
            (sure, possible)
        };
        let mut after = before.clone();
        after.words = format!("{} {word}", before.words);
        let taken: Vec<_> = before.choices().iter().map(|choice| choice.group()).collect();
        choice.iter().filter(|choice| !taken.contains(&choice.group())).for_each(|choice| after.choose(*choice));
        let ((sure_before, possible_before), (sure, possible)) = (ids(&before), ids(&after));
        prop_assert!(sure.is_subset(&sure_before));
        prop_assert!(possible.is_subset(&possible_before));
    }

    #[test]
    fn a_second_option_of_the_same_group_never_takes_a_school_away(before in any_filter(), choice in any_choices()) {
        let taken: Vec<_> = before.choices().iter().map(|choice| choice.group()).collect();
        for choice in choice.into_iter().filter(|choice| taken.contains(&choice.group())) {
            let mut after = before.clone();
            // A prefecture in the place of its region narrows, and is meant to.
            if before.choices().iter().any(|other| choice.replaces(*other)) { continue }
            after.choose(choice);
            let (before, after) = (before.found(SCHOOLS).sure, after.found(SCHOOLS).sure);
            prop_assert!(before.iter().all(|school| after.contains(school)));
        }
    }

    #[test]
    fn a_search_survives_its_address(
        filter in any_filter(), order in prop::sample::select(Order::ALL.to_vec()), whole: bool,
    ) {
        let mut search = Search { filter, order, whole };
        search.filter.words = search.filter.words.trim().into();
        let query = search.to_query();
        prop_assert_eq!(&Search::from_query(&query), &search);
        prop_assert_eq!(Search::from_query(&query).to_query(), query);
    }

    #[test]
    fn any_address_gives_a_search(query in ".*") {
        let mut search = Search::from_query(&query);
        let again = Search::from_query(&search.to_query());
        search.filter.words = search.filter.words.trim().into();
        prop_assert_eq!(again, search);
    }
}

#[test]
fn links_that_people_have_sent_each_other_still_open() {
    let search = Search::from_query("kind=college&region=kanto&years=3&q=%E5%B7%A5%E5%AD%A6&order=fee");
    let choices = [Choice::Kind(Kind::VocationalCollege), Choice::Region(Region::Kanto), Choice::Years(Years::Three)];
    assert_eq!(search, Search { filter: filter("工学", &choices), order: Order::FirstYear, whole: false });
    for (query, licence) in [
        ("licence=rt&pref=tokyo", RadiologicalTechnologist),
        ("pref=tokyo&licence=mt", MedicalTechnologist),
        ("licence=ce&pref=tokyo", ClinicalEngineer),
        ("licence=dentist&pref=tokyo", ClinicalEngineer),
    ] {
        let tokyo = filter("", &[Choice::Prefecture(Prefecture::Tokyo)]);
        assert_eq!(Search::from_query(query).filter, with_licence(licence, tokyo), "{query}");
    }
    let tokyo = Search::from_query("pref=tokyo");
    assert_eq!(tokyo.filter, filter("", &[Choice::Prefecture(Prefecture::Tokyo)]));
    for garbage in
        ["", "&&&", "kind", "kind=", "kind=x.y..", "pref=atlantis&years=99", "q=%", "order=paid", "=", "ｋ=%FF"]
    {
        assert_eq!(Search::from_query(garbage), Search::default(), "{garbage}");
    }
    assert_eq!(
        Search::from_query("years=3.3.3&years=4&pref=tokyo.nowhere.osaka").to_query(),
        "pref=tokyo.osaka&years=3"
    );
}

#[test]
fn a_search_is_written_in_one_way_only() {
    let search = Search {
        filter: filter(
            "",
            &[
                Choice::Years(Years::Four),
                Choice::Prefecture(Prefecture::Osaka),
                Choice::Kind(Kind::University),
                Choice::Prefecture(Prefecture::Aichi),
            ],
        ),
        order: Order::Years,
        whole: false,
    };
    assert_eq!(search.to_query(), "kind=university&pref=aichi.osaka&years=4&order=years");
    assert_eq!(Search::default().to_query(), "");
    let other =
        Search { filter: with_licence(MedicalTechnologist, search.filter), order: Order::Prefecture, whole: false };
    assert_eq!(other.to_query(), "licence=mt&kind=university&pref=aichi.osaka&years=4");
}
