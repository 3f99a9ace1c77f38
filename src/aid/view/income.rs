//! Step 3: what the parents earned in the year that decides, and assets.

use super::questions::{Sheet, intro};
use crate::{
    aid::{
        amount::spoken,
        draft::Parents,
        figures::aid_year,
        form::{ASSETS, Field, asset_limits, entry_choices},
    },
    ui::{
        choice::{choice, key},
        html::{callout, element, more},
    },
};

pub fn questions(sheet: &Sheet) -> String {
    let parents = sheet.form.parents();
    let alone = matches!(parents, Some(Parents::Mother | Parents::Father));
    let first = if parents == Some(Parents::Mother) { "母" } else { "父" };
    let salary = |field, who: &str| sheet.amount(field, &[who, "の給与収入"].concat(), SALARY, "");
    let insurance = |field, who: &str| sheet.amount(field, &[who, "の社会保険料"].concat(), "", "見積もる");
    let second = |question: &dyn Fn(Field, &str) -> String, field| {
        if alone { String::new() } else { question(field, "母") }
    };
    [
        top(sheet.form.income_year()),
        element("div", &callout(&[ONLY_SALARIES])),
        salary(Field::SalaryA, first),
        second(&salary, Field::SalaryB),
        element("div", &more("収入がわからないときは", NO_PAPER)),
        assets(sheet, alone),
        INSURANCE.into(),
        insurance(Field::InsuranceA, first),
        second(&insurance, Field::InsuranceB),
    ]
    .concat()
}

fn top(income_year: i32) -> String {
    let [year, next, entry] = [0, 1, 2].map(|later| (income_year + later).to_string());
    let words = [
        &entry,
        "年4月からの支援は、",
        &year,
        "年の1月から12月の収入で決まります。10月からは、",
        &next,
        "年の収入で見直されます。",
    ];
    intro(&[&year, "年の収入はいくらですか？"].concat(), &words.concat())
}

const ONLY_SALARIES: &str = "いまは、給与（パートを含む）だけの家庭を計算できます。自営業や年金などの収入があるときは、進学先の学校か、日本学生支援機構のシミュレーターで確かめてください。";
const SALARY: &str = "源泉徴収票の「支払金額」です。手取りではありません。パートも含みます。収入がない年は「0」です。";
const INSURANCE: &str = "<div class=ins><h2>社会保険料（わかるとき）</h2><p class=\"m dim\">\
    源泉徴収票の「社会保険料等の金額」を入れると、見積もりを使わずに計算できます。\
    空らんなら、収入の一定の割合で見積もります。</p></div>";
const NO_PAPER: &str = "<p class=m>会社から年末か年明けに渡される「源泉徴収票」か、市区町村で取れる「課税証明書」に書かれています。\
    まずは、だいたいの額で試すこともできます。</p>";

fn assets(sheet: &Sheet, alone: bool) -> String {
    let [full, waiver] = asset_limits().map(spoken);
    let between = [&full, "以上、", &waiver, "に満たない"].concat();
    let mut hint = String::from(ASSETS_HINT);
    if alone {
        let disputed = spoken(aid_year(entry_choices().start).assets.disputed_single);
        hint.extend([
            "出している人が1人のときの基準は、",
            &disputed,
            "とする資料もあります。それ以上のときは、学校に確認してください。",
        ]);
    }
    let control = sheet.control(Field::Assets);
    let [lowest, middle, highest] = ASSETS;
    let keys = key(&control, lowest, &(full + "に満たない"), "")
        + &key(&control, middle, &between, "")
        + &key(&control, highest, &(waiver + "以上"), "");
    choice(&control, "貯金など（資産）", &hint, false, &keys)
}

const ASSETS_HINT: &str =
    "あなたと、学費や生活費を出している人の合計です。現金・預金・有価証券など。家や土地は含みません。";
