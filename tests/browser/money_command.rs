//! The numbers on the screen are those of the command-line example: random households, entered by the share link.

use ce_navi::{
    aid::form::{AT_HOME, AWAY, FATHER, Field, Form, MOTHER, NO, TWO, YES},
    yen::{Yen, in_man},
};
use serde_json::{Value, json};

use crate::{browser::Browser, server::Site, worked_form::worked_but};

#[path = "../../examples/aid.rs"]
mod command;

const CASES: u64 = 200;

/// Whole numbers without a pattern (splitmix64), the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: i64) -> i64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        i64::try_from((mixed ^ (mixed >> 31)) % most.unsigned_abs()).unwrap()
    }

    fn of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[usize::try_from(self.below(choices.len() as i64)).unwrap()]
    }
}

/// The same household for the form and for the command, each in its own words.
fn case(dice: &mut Dice) -> (Form, Value) {
    let (school, kind, sector) = dice.of(&[
        ("senmon-private", "senmon", "private"),
        ("daigaku-private", "daigaku", "private"),
        ("daigaku-public", "daigaku", "public"),
        ("senmon-public", "senmon", "public"),
        ("tandai-private", "tandai", "private"),
    ]);
    let (years, entry) = (dice.of(&[2, 3, 4]), dice.of(&[2027, 2028]));
    let (tuition, entrance) = (dice.below(1_500_000), dice.below(400_000));
    let (commute, commute_word) = dice.of(&[(AT_HOME, "home"), (AWAY, "away")]);
    let special = commute == AT_HOME && dice.below(3) == 0;
    let (parents, single) = dice.of(&[(TWO, None), (TWO, None), (MOTHER, Some("mother")), (FATHER, Some("father"))]);
    let (a, b, business) = (dice.below(9_000_000), dice.below(3_000_000), dice.of(&[0, 0, 700_000]));
    let (born, month, day) = (dice.of(&[2007, 2008, 2009]), 1 + dice.below(12), 1 + dice.below(28));
    let stem = sector == "private" && dice.below(3) == 0;
    let (assets, asset_yen) = dice.of(&[("below", 0), ("below", 0), ("above", 300_000_000)]);
    let own = dice.of(&[0, 0, 0, 1_200_000, 2_000_000]);

    let mut members =
        vec![json!({ "role": "parent_a", "birth": "1970-01-01", "salary": a, "business_income": business })];
    if single.is_none() {
        members.push(json!({ "role": "parent_b", "birth": "1970-01-01", "salary": b }));
    }
    members.push(json!({ "role": "student", "birth": format!("{born}-{month:02}-{day:02}"), "salary": own }));
    let siblings: Vec<_> =
        (0..dice.below(4)).map(|_| (dice.of(&[2003, 2005, 2010, 2016]), dice.below(4) > 0)).collect();
    let mut form = worked_but(&[
        (Field::School, school),
        (Field::Years, &years.to_string()),
        (Field::EntryYear, &entry.to_string()),
        (Field::Tuition, &format!("{tuition}円")),
        (Field::EntranceFee, &format!("{entrance}円")),
        (Field::Commute, commute),
        (Field::SpecialHome, if special { YES } else { NO }),
        (Field::BirthYear, &born.to_string()),
        (Field::BirthMonth, &month.to_string()),
        (Field::BirthDay, &day.to_string()),
        (Field::Stem, if stem { YES } else { NO }),
        (Field::Parents, parents),
        (Field::Siblings, &siblings.len().to_string()),
        (Field::SalaryA, &format!("{a}円")),
        (Field::SalaryB, &format!("{b}円")),
        (Field::BusinessA, &if business == 0 { String::new() } else { format!("{business}円") }),
        (Field::Works, if own == 0 { NO } else { YES }),
        (Field::Own, &format!("{own}円")),
        (Field::Assets, assets),
    ]);
    for (place, (year, dependent)) in (0..).zip(siblings) {
        form.set(Field::SiblingBirth(place), year.to_string());
        form.set(Field::SiblingDependent(place), if dependent { YES } else { NO });
        let mut child = json!({ "role": "child", "birth": format!("{year}-07-01") });
        if !dependent {
            child["dependent_of"] = json!("none");
        }
        members.push(child);
    }
    let question = json!({
        "entry_year": entry, "commute": commute_word, "special_home": special, "assets": asset_yen, "single_parent": single, "members": members,
        "school": { "kind": kind, "sector": sector, "years": years, "tuition": tuition, "entrance_fee": entrance,
                    "stem_private": stem },
    });
    (form, question)
}

/// Opens each link in turn and answers the amounts that stand on its result.
const READ: &str = "
const [links, done] = arguments;
const read = async (link) => {
  localStorage.removeItem('ce-household');
  location.hash = link;
  for (let tries = 0; !document.querySelector('main')?.innerHTML.includes(link); tries++) {
    if (tries > 1200) return location.href;
    await new Promise((next) => setTimeout(next, 10));
  }
  const texts = (selector) => [...document.querySelectorAll(selector)].map((found) => found.textContent);
  return {
    amounts: texts('.intro .read dd .yen, .intro .read dd .u .yen'),
    base: texts('main .fig > p.m .yen')[0],
    waiver: texts('[aria-labelledby=a-money] .tbl tbody tr:nth-child(2) td:last-child .yen')[0],
    grant: texts('[aria-labelledby=a-money] .tbl tbody tr:nth-child(3) td:last-child .yen')[0],
  };
};
(async () => {
  const all = [];
  for (const link of links) {
    // Chromium lets a page change its address 200 times in 10 seconds and drops what comes after; a link takes two.
    const pause = new Promise((next) => setTimeout(next, 125));
    all.push(await read(link));
    await pause;
  }
  done(all);
})();";

#[tokio::test]
async fn two_hundred_households_come_to_the_same_on_the_screen_and_in_the_command() {
    let mut dice = Dice(20_270_401);
    let cases: Vec<_> = (0..CASES).map(|_| case(&mut dice)).collect();
    let links: Vec<_> = cases.iter().map(|(form, _)| form.to_link()).collect();
    for link in &links {
        assert_eq!(&Form::from_link(link).unwrap().to_link(), link);
    }
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.open(&site.url("money/result/")).await;
    let mut supported = 0;
    for part in 0..10 {
        let (first, end) = (part * 20, part * 20 + 20);
        let shown = browser.client.execute_async(READ, vec![json!(links[first..end])]).await.unwrap();
        for ((form, question), shown) in cases[first..end].iter().zip(shown.as_array().unwrap()) {
            let (answer, read) = command::answer(question.to_string().as_bytes());
            assert!(read, "{answer}");
            let answer: Value = serde_json::from_str(&answer).unwrap();
            let year = |key: &str| -> i64 { (0..2).map(|half| answer["periods"][half][key].as_i64().unwrap()).sum() };
            let fees: i64 = {
                let [tuition, years, entrance] =
                    ["tuition", "years", "entrance_fee"].map(|key| question["school"][key].as_i64().unwrap());
                tuition * years + entrance
            };
            let all = answer["totals"]["all"].as_i64().unwrap();
            let wanted = [
                answer["periods"][0]["grant_month"].as_i64().unwrap(),
                year("tuition_waiver"),
                year("entrance_waiver"),
                (fees - all).abs(),
            ];
            let wanted = wanted.map(|yen| Yen(yen).to_string());
            assert_eq!(shown["amounts"], json!(wanted), "{question}\n{shown}\n{form:?}");
            assert_eq!(shown["base"], json!(Yen(answer["periods"][0]["kijun_total"].as_i64().unwrap()).to_string()));
            let total = |key: &str| answer["totals"][key].as_i64().unwrap();
            let man = |yen: i64| in_man(Yen(-yen)).replace("万円", "");
            assert_eq!(shown["waiver"], json!(man(total("tuition_waiver") + total("entrance_waiver"))), "{question}");
            assert_eq!(shown["grant"], json!(man(total("grant"))), "{question}");
            supported += u64::from(all > 0);
        }
    }
    assert!((CASES / 4..CASES * 3 / 4).contains(&supported), "the cases are of both kinds: {supported} get support");
    browser.close().await;
}
