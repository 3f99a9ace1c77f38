//! What each of the parents earned in the year that decides, and assets.

use super::{
    certificate,
    questions::{Sheet, frame, guard, top, unknown_key},
};
use crate::{
    aid::{
        amount::{parse, spoken},
        draft::Parents,
        figures::aid_year,
        form::{
            ASSETS, CERTIFICATE, Earnings, FORECAST, Field, Form, OTHER_YEAR, SLIP, TAKE_HOME, UNKNOWN, asset_limits,
            entry_choices,
        },
    },
    ui::{
        choice::{choice, key},
        field::{list, lists_field, option},
        html::{element, more},
    },
    yen::Yen,
};

pub fn first(sheet: &Sheet) -> String {
    let who = match sheet.form.parents() {
        Some(Parents::Mother) => "母",
        Some(_) => "父",
        None => "1人目",
    };
    income(sheet, Earnings::A, who)
}

pub fn second(sheet: &Sheet) -> String {
    income(sheet, Earnings::B, if sheet.form.parents().is_some() { "母" } else { "2人目" })
}

/// From what was earned, or from the tax certificate; `way` says which.
const EARNED: &str = "earned";

fn income(sheet: &Sheet, fields: Earnings, who: &str) -> String {
    let way = sheet.control_or(fields.way, EARNED);
    let keys = key(&way, EARNED, "年収から", "源泉徴収票や確定申告書を見て。だいたいの額でも試せます")
        + &key(&way, CERTIFICATE, "課税証明書から", "いちばん正確です")
        + &unknown_key(&way);
    let asked = match way.value {
        CERTIFICATE => certificate::questions(sheet, fields),
        UNKNOWN => element("p", "収入が0円のときから、支援の区分をこえるときまでの、両方を計算します。"),
        _ => earned(sheet, fields, who),
    };
    let year = sheet.form.income_year();
    [
        top(&[who, "の", &year.to_string(), "年の収入はいくらですか？"].concat(), &which_year(year)),
        choice(&way, "何を見て入れますか", "", false, &keys),
        frame(way.value, &asked),
    ]
    .concat()
}

fn which_year(income_year: i32) -> String {
    let [year, next, entry] = [0, 1, 2].map(|later| (income_year + later).to_string());
    let words = [
        &*entry,
        "年4月からの支援は、",
        &year,
        "年の1月から12月の収入で決まります。10月からは、",
        &next,
        "年の収入で見直されます。",
    ];
    words.concat()
}

fn earned(sheet: &Sheet, fields: Earnings, who: &str) -> String {
    [
        sheet.amount(fields.salary, &[who, "の給与収入"].concat(), SALARY, ""),
        seen(sheet, fields),
        guard(fields.salary, &doubt(sheet.form, fields)),
        sheet.amount(fields.business, &[who, "の事業所得（自営業など）"].concat(), BUSINESS, "なし"),
        sheet.amount(fields.insurance, &[who, "の社会保険料"].concat(), INSURANCE, "見積もる"),
        guard(fields.insurance, &insurance(sheet.form, fields)),
        element("div", &more("収入がわからないときは", NO_PAPER)),
    ]
    .concat()
}

const SALARY: &str = "源泉徴収票の「支払金額」です。手取りではありません。パートも含みます。収入がない年は「0」です。";
const BUSINESS: &str = "確定申告書の「所得金額等」の「事業」です。売上から経費と青色申告特別控除を引いた額です。";
const INSURANCE: &str = "わかるときは、源泉徴収票の「社会保険料等の金額」か、確定申告書の「社会保険料控除」。空らんなら、収入の一定の割合で見積もります。";
const NO_PAPER: &str = "<p class=m>会社から年末か年明けに渡される「源泉徴収票」か、市区町村で取れる「課税証明書」に書かれています。\
    まずは、だいたいの額で試すことも、上の「わからない」で進むこともできます。</p>";

/// What the amount was read off: an amount of another kind is what makes results differ most.
fn seen(sheet: &Sheet, fields: Earnings) -> String {
    let seen = sheet.control(fields.seen);
    let year = sheet.form.income_year();
    let [of, era] = [year, year - 2018].map(|number| number.to_string());
    let slip = [&of, "年（令和", &era, "年）分の源泉徴収票"].concat();
    let options = [
        option(&seen, SLIP, &slip),
        option(&seen, OTHER_YEAR, "別の年の源泉徴収票"),
        option(&seen, TAKE_HOME, "手取りの額"),
        option(&seen, FORECAST, "見込み・だいたいの額"),
        option(&seen, UNKNOWN, "わからない"),
    ];
    lists_field(&seen, "この額は、何の額ですか", "", &list(&seen, "選ばなくてもよい", &options.concat()))
}

/// 収入の年, 支払金額: speaks when the amount is likely not the one that decides.
fn doubt(form: &Form, fields: Earnings) -> String {
    let year = form.income_year().to_string();
    match form.get(fields.seen) {
        OTHER_YEAR => [
            "支援を決めるのは、",
            &year,
            "年の収入です。別の年の額で計算すると、実際の区分とちがうことがあります。",
            &year,
            "年分の源泉徴収票か課税証明書で確かめてください。",
        ]
        .concat(),
        TAKE_HOME => "手取りは、税金や保険料を引いたあとの額です。このままでは、支援が実際より多く出ます。源泉徴収票の「支払金額」を入れてください。".into(),
        FORECAST => ["見込みの額では、区分が変わることがあります。決まるのは、", &year, "年の1年分の「支払金額」です。"].concat(),
        _ if is_low(form, fields.salary) => {
            "1か月分の額ではありませんか。1年分を入れます。1年分なら、このままで進めます。".into()
        }
        _ => String::new(),
    }
}

/// More than nothing, and less than anybody is likely to earn in a year but in a month.
fn is_low(form: &Form, salary: Field) -> bool {
    const LOW: Yen = Yen(600_000);
    parse(form.get(salary)).is_ok_and(|salary| salary > Yen::ZERO && salary < LOW)
}

/// Of business income the insurance is estimated badly.
fn insurance(form: &Form, fields: Earnings) -> String {
    let business = parse(form.get(fields.business)).is_ok_and(|business| business > Yen::ZERO);
    if business && form.get(fields.insurance).is_empty() {
        "自営業の社会保険料（国民健康保険・国民年金など）は、見積もりと大きくちがいます。払った額を入れてください。"
            .into()
    } else {
        String::new()
    }
}

pub fn savings(sheet: &Sheet) -> String {
    let alone = !sheet.form.asks_second();
    top("貯金などはいくらありますか？", ASSETS_HINT) + &assets(sheet, alone)
}

fn assets(sheet: &Sheet, alone: bool) -> String {
    let [full, waiver] = asset_limits().map(spoken);
    let between = [&full, "以上、", &waiver, "に満たない"].concat();
    let mut hint = String::new();
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
    let keys = key(&control, lowest, &(full.clone() + "に満たない"), "")
        + &key(&control, middle, &between, "")
        + &key(&control, highest, &(waiver.clone() + "以上"), "")
        + &unknown_key(&control);
    let words = match control.value {
        value if value == middle => [
            &full,
            "以上あると、給付奨学金はありません。減免も、多子世帯だけです。家や土地、満期前の保険は数えません。",
        ]
        .concat(),
        value if value == highest => [&waiver, "以上あると、支援の対象になりません。"].concat(),
        _ => String::new(),
    };
    choice(&control, "貯金など（資産）", &hint, false, &keys) + &guard(Field::Assets, &words)
}

const ASSETS_HINT: &str = "あなたと、学費や生活費を出している人の合計です。現金・預金・有価証券など。家や土地は含みません。借金は引きません。";
