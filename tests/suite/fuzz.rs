//! Spoilt texts for everything that reads what a link, the storage, an address or a field holds: whatever comes in, nothing
//! panics, and what was understood is written so that it is understood the same.
//!
//! `make fuzz` throws ten million at each; the suite itself throws a few thousand.

use std::hint::black_box;

#[cfg(feature = "view")]
use ce_navi::settings::Settings;
use ce_navi::{
    aid::{
        amount::{echo, parse, spoken},
        form::{CERTIFICATE, Field, Form, MAX_SIBLINGS, NO, SCHOOLS, Step, UNKNOWN, YES},
        range::range,
        support::estimate,
    },
    careers::chooser::Chosen,
    guide::{reading_list, shelf},
    quiz::{answers::Answers, course, question::COUNT},
    route::Route,
    saved,
    schools::{ledger::Ledger, memo::Memos, search::Search, tray::Tray},
    yen::Yen,
};

use super::{aid::always::Dice, worked_form::worked_but};

/// What stands in the texts, what means something to a reader of them, and what has broken others.
const SCRAPS: [&str; 56] = [
    "",
    "m1_",
    "q1_",
    "1.",
    "_",
    ".",
    "-",
    "=",
    "&",
    "%",
    "%2",
    "%25",
    "%26",
    "%e3%81%82",
    "%ff",
    "+",
    ";",
    "|",
    ",",
    "0",
    "1",
    "9",
    "10000",
    "2027",
    "1900",
    "2200",
    "100000000000",
    "100000000001",
    "2147483648",
    "9223372036854775807",
    "9223372036854775808",
    "999999999999",
    "-1",
    "−",
    "０",
    "９",
    "¥",
    "円",
    "万",
    "億",
    "1億",
    "unknown",
    "yes",
    "no",
    "two",
    "at=check",
    "&born-8=2026",
    "&dependent-8=yes",
    "&siblings=9",
    "q=",
    "\u{0}",
    "\u{1e}",
    "\u{1f}",
    "𠮷",
    "\u{202e}",
    "\u{3000}",
];

fn scrap(dice: &mut Dice) -> String {
    match dice.below(4) {
        0 => char::from_u32(u32::try_from(dice.below(0x11_0000)).unwrap()).unwrap_or('\u{fffd}').into(),
        1 => dice.below(i64::MAX).to_string(),
        _ => dice.of(&SCRAPS).into(),
    }
}

/// A text with pieces cut out, put in, or repeated.
fn spoilt(dice: &mut Dice, good: &str) -> String {
    let mut letters: Vec<char> = good.chars().collect();
    for _ in 0..dice.below(4) {
        let start = dice.below(letters.len() as i64 + 1) as usize;
        let end = (start + dice.below(6) as usize).min(letters.len());
        let piece: Vec<char> = match dice.below(3) {
            0 => Vec::new(),
            1 => letters[start..end].repeat(1 + dice.below(3) as usize),
            _ => scrap(dice).chars().collect(),
        };
        letters.splice(start..end, piece);
    }
    letters.into_iter().take(4_000).collect()
}

/// A spoilt text: as it is, or sealed again, so that the seal is whole and what is in it is not.
fn spoilt_seal(dice: &mut Dice, sealed: &str) -> String {
    let (version, payload) = saved::open(sealed).unwrap();
    match dice.below(4) {
        0 => spoilt(dice, sealed),
        1 => saved::seal(version + u32::try_from(dice.below(3)).unwrap(), payload),
        _ => saved::seal(version, &spoilt(dice, payload)),
    }
}

fn field(dice: &mut Dice) -> Field {
    let place = u8::try_from(dice.below(MAX_SIBLINGS.into())).unwrap();
    match dice.below(6) {
        0 => Field::SiblingBirth(place),
        1 => Field::SiblingDependent(place),
        _ => dice.of(&Field::FIXED).0,
    }
}

/// The worked form with other answers, sensible or not.
fn form(dice: &mut Dice) -> Form {
    let mut form = if dice.one_in(8) { Form::default() } else { worked_but(&[]) };
    for _ in 0..dice.below(12) {
        let field = field(dice);
        let answer = match dice.below(8) {
            0 => UNKNOWN.into(),
            1 => CERTIFICATE.into(),
            2 => [YES, NO][dice.below(2) as usize].into(),
            3 => dice.below(10_000).to_string(),
            4 => dice.below(10).to_string(),
            5 => dice.of(&SCHOOLS.each_ref()).key.into(),
            6 => (1_990 + dice.below(40)).to_string(),
            _ => scrap(dice),
        };
        form.set(field, answer);
    }
    form
}

/// Asks a form everything that a screen asks it.
fn look_over(dice: &mut Dice, form: &Form) {
    for (step, _) in Step::ALL {
        black_box(form.errors(step));
    }
    let whole = form.open().is_empty() && form.first_wrong_step().is_none();
    let household = form.draft().household();
    assert!(!whole || household.is_some(), "nothing wrong, nothing open, and no household: {form:?}");
    if let Some(household) = household {
        // What the form lets through may still contradict itself; then the engine says so.
        black_box(estimate(&household).is_ok());
    }
    // Up to a tenth of a second each where everything is open.
    if dice.one_in(5_000) {
        black_box(range(form));
    }
}

fn link(dice: &mut Dice) {
    let good = form(dice).to_link();
    let text = match dice.below(3) {
        // Letters and numbers as they come.
        0 => {
            let letter = |dice: &mut Dice| char::from(u8::try_from(45 + dice.below(78)).unwrap());
            let part = |dice: &mut Dice| letter(dice).to_string() + &scrap(dice);
            let payload: String = (0..dice.below(20)).map(|_| part(dice)).collect();
            "m".to_owned() + &saved::seal(1, &payload).replace('.', "_")
        }
        1 => spoilt(dice, &good),
        _ => {
            let sealed = good[1..].replace('_', ".");
            "m".to_owned() + &spoilt_seal(dice, &sealed).replace('.', "_")
        }
    };
    if let Some(form) = Form::from_link(&text) {
        look_over(dice, &form);
        let written = form.to_link();
        let again = Form::from_link(&written).unwrap_or_else(|| panic!("{text} → {written}"));
        assert_eq!(again.to_link(), written, "{text}");
    }
    let digits: String = (0..COUNT).map(|_| char::from(b'0' + dice.below(6) as u8)).collect();
    if let Some(answers) = Answers::from_link(&spoilt(dice, &format!("q1_{digits}"))) {
        assert_eq!(Answers::from_link(&answers.to_link()), Some(answers));
    }
}

fn kept(dice: &mut Dice) {
    let good = form(dice).to_saved();
    let text = spoilt_seal(dice, &good);
    if let Some(form) = Form::from_saved(&text) {
        look_over(dice, &form);
        assert_eq!(Form::from_saved(&form.to_saved()).as_ref(), Some(&form), "{text}");
    }
    let digits: String = (0..COUNT).map(|_| dice.of(&['-', '1', '3', '5'])).collect();
    if let Some(answers) = Answers::from_saved(&spoilt_seal(dice, &saved::seal(1, &digits))) {
        assert_eq!(Answers::from_saved(&answers.to_saved()), Some(answers));
    }
    let tray = Tray::from_saved(&spoilt_seal(dice, &saved::seal(1, "tokyo-denshi.yomiuri-rikou.a.b")));
    assert_eq!(Tray::from_saved(&tray.to_saved()), tray);
    let memos = Memos::from_saved(&spoilt_seal(dice, &saved::seal(1, "tokyo-ec\u{1f}見学 5/3\u{1e}b\u{1f}遠い\u{1e}")));
    assert_eq!(Memos::from_saved(&memos.to_saved()), memos);
    let mut ledger = Ledger::from_text(&spoilt(dice, "|授業料|4200000|5000000;-|給付|300000|;|家賃||1;"));
    ledger.type_in(dice.below(4) as usize, dice.below(3) as usize, &scrap(dice));
    black_box(ce_navi::schools::ledger::total(&ledger.lines()));
    #[cfg(feature = "view")]
    {
        let settings = Settings::from_saved(&spoilt_seal(dice, &saved::seal(1, "on,xl,dark")));
        assert_eq!(Settings::from_saved(&settings.to_saved()), settings);
    }
}

fn amount(dice: &mut Dice) {
    const WRITTEN: [&str; 9] =
        ["350", "350万", "３５０万円", "350.5", "351万2,345円", "1億2,000万円", "3,500,000", "¥3500000", "-1"];
    let good = dice.of(&WRITTEN);
    let text = spoilt(dice, good);
    if let Ok(amount) = parse(&text) {
        assert!((Yen::ZERO..=Yen::MAX_INPUT).contains(&amount), "{text}");
        assert_eq!(parse(&spoken(amount)), Ok(amount), "{text}");
        assert!(echo(amount).contains(&amount.to_string()), "{text}");
    }
}

fn address(dice: &mut Dice) {
    const QUERIES: [&str; 5] = [
        "licence=rt&kind=senmon.daigaku&region=kanto&pref=tokyo.osaka&years=3&fee=100&q=%E6%9D%B1%E4%BA%AC+a&order=fee",
        "licence=ce.mt&axis=market.future",
        "q=5",
        "change=24",
        "topic=%E8%B3%87%E6%A0%BC&reader=%E4%BF%9D%E8%AD%B7%E8%80%85&q=%25",
    ];
    let good = dice.of(&QUERIES);
    let query = spoilt(dice, good);
    let search = Search::from_query(&query);
    assert_eq!(Search::from_query(&search.to_query()).to_query(), search.to_query(), "{query}");
    let chosen = Chosen::from_query(&query);
    assert_eq!(Chosen::from_query(&chosen.to_query()), chosen, "{query}");
    let filter = reading_list::Filter::from_query(&query);
    assert_eq!(reading_list::Filter::from_query(&filter.to_query()).to_query(), filter.to_query(), "{query}");
    let shelf = shelf::Choice::from_query(&query);
    assert_eq!(shelf::Choice::from_query(&shelf.to_query()), shelf, "{query}");
    let step = course::Step::named(&query);
    assert_eq!(course::Step::named(&step.to_query()), step, "{query}");
    let path = spoilt(dice, "schools/tokyo-ec/");
    let route = Route::from_path(&path);
    assert_eq!(Route::from_path(&route.path()), route, "{path}");
}

/// What is thrown at one reader, from a seed.
fn throw(target: fn(&mut Dice), seed: u64, texts: u64) {
    let mut dice = Dice(seed);
    (0..texts).for_each(|_| target(&mut dice));
}

type Target = (&'static str, fn(&mut Dice));

const TARGETS: [Target; 4] = [("links", link), ("kept", kept), ("amounts", amount), ("addresses", address)];

#[test]
fn spoilt_links_give_a_whole_form_or_none() {
    throw(link, 2_027, 4_000);
}

#[test]
fn what_was_kept_and_spoilt_is_read_as_far_as_it_can_be() {
    throw(kept, 2_027, 4_000);
}

#[test]
fn spoilt_amounts_are_amounts_or_say_why_not() {
    throw(amount, 2_027, 40_000);
}

#[test]
fn spoilt_addresses_lead_somewhere() {
    throw(address, 2_027, 6_000);
}

/// Seed and number of texts as `FUZZ_SEED` and `FUZZ_LINES`.
#[test]
#[ignore = "ten million texts for each reader: make fuzz"]
fn ten_million_spoilt_texts_for_each_reader() {
    let number = |name: &str, usual| std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual);
    let (seed, texts) = (number("FUZZ_SEED", 1), number("FUZZ_LINES", 10_000_000));
    for (name, target) in TARGETS {
        let start = std::time::Instant::now();
        throw(target, seed, texts);
        println!("{texts} {name} from seed {seed}: no panic, {} s", start.elapsed().as_secs());
    }
}
