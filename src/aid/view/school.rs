//! The school, its fees, and where the student lives.

use super::{
    questions::{GIVE_BACK, Sheet, frame, guard, intro, top, unknown_key, unknown_option},
    usual,
};
use crate::{
    aid::{
        amount::{parse, spoken},
        figures::aid_year,
        form::{AT_HOME, AWAY, Field, Form, MODES, NO, SCHOOLS, SchoolChoice, UNKNOWN, YES, entry_choices},
        household::Mode,
    },
    ui::{
        choice::{choice, key},
        field::{Control, list, lists_field, numbers},
        html::{button, callout, element, escaped, fold, more},
    },
    yen::Yen,
};

pub fn questions(sheet: &Sheet) -> String {
    let school = sheet.control(Field::School);
    [
        intro(
            "どんな学校に入りますか？",
            "返さなくてよい支援（給付奨学金と、授業料・入学金の減免）がいくらになり、学費がいくら残るかを計算します。決まっていなければ「わからない」で進めます。あとで変えられます。",
        ),
        element("div id=taken", &taken(sheet.form)),
        choice(&school, "学校の種類", "", false, &kinds(&school)),
        course(sheet),
        mode(sheet),
        frame("stem", &stem(sheet)),
    ]
    .concat()
}

/// The kinds of most schools, わからない, and the others in a fold.
fn kinds(school: &Control) -> String {
    let (usual, rare) = SCHOOLS.split_at_checked(USUAL).unwrap_or((&SCHOOLS, &[]));
    let keys =
        |kinds: &[SchoolChoice]| kinds.iter().map(|kind| key(school, kind.key, kind.name, &note(kind))).collect();
    let (usual, others): (String, String) = (keys(usual), keys(rare));
    let chosen = rare.iter().any(|kind| kind.key == school.value);
    usual + &unknown_key(school) + &fold(chosen, "短大（公立）・高専", &element("div class=keys", &others))
}

/// So many of [`SCHOOLS`] are shown at once.
const USUAL: usize = 5;

/// What is said of a kind of school, with the most that is waived.
fn note(choice: &SchoolChoice) -> String {
    let caps = aid_year(entry_choices().start).caps;
    let cap = caps.iter().find(|cap| (cap.kind, cap.sector, cap.mode) == (choice.kind, choice.sector, Mode::Day));
    cap.map_or_else(
        || choice.note.into(),
        |cap| {
            let (tuition, entrance) = (spoken(cap.tuition), spoken(cap.entrance));
            [choice.note, "。減免の上限は授業料 年", &tuition, "、入学金 ", &entrance].concat()
        },
    )
}

/// How long and from when.
fn course(sheet: &Sheet) -> String {
    let (years, entry) = (sheet.control(Field::Years), sheet.control(Field::EntryYear));
    let entries = entry_choices();
    let lengths = list(&years, "年数を選ぶ", &(numbers(&years, 1, 6, "年") + &unknown_option(&years)));
    let choices = numbers(&entry, entries.start, entries.end - 1, "年4月") + &unknown_option(&entry);
    let entries = list(&entry, "年を選ぶ", &choices);
    let fields = lists_field(&years, "通う年数", "", &lengths) + &lists_field(&entry, "入学", "", &entries);
    element("div class=two", &fields)
}

fn mode(sheet: &Sheet) -> String {
    let [(day, _), (night, _), (correspondence, _)] = MODES;
    let mode = sheet.control_or(Field::Mode, day);
    let keys = key(&mode, day, "昼間", "") + &key(&mode, night, "夜間", "") + &key(&mode, correspondence, "通信", "");
    let rare = if mode.value == day {
        ""
    } else {
        "夜間の専門学校は、減免の上限を確かめられる資料がありません。"
    };
    choice(&mode, "昼間・夜間・通信", "", true, &(keys + &unknown_key(&mode))) + &guard(Field::Mode, rare)
}

fn stem(sheet: &Sheet) -> String {
    if !sheet.form.asks_stem() {
        return String::new();
    }
    let stem = sheet.control_or(Field::Stem, UNKNOWN);
    let keys = key(&stem, YES, "当たる", "") + &key(&stem, NO, "当たらない", "") + &unknown_key(&stem);
    choice(&stem, "「私立の理工農系」の学科ですか", STEM, false, &keys)
}

const STEM: &str = "文部科学省が学科ごとに確認しています。当たるときは、第Ⅳ区分でも減免があります。\
    学校に聞くとわかります。わからなければ、当たるときと当たらないときの両方を計算します。";

/// The school that the finder handed over, and what of it is not known.
fn taken(form: &Form) -> String {
    let Some((name, which)) = form.taken_over() else { return String::new() };
    let what =
        [&escaped(name), "について、資料にあることを入れました。空らんは、学校に確認して入れるところです。"].concat();
    let fees = if which.is_empty() {
        "学費は入れていません（資料にないか、人によってちがうか、ほかの費用と分かれていません）。学校のページを見て、学校に確認してください。".to_owned()
    } else {
        ["学費は、資料の額です：", &escaped(which), AS_STATED].concat()
    };
    callout(&[&what, &fees]) + &element("p", &button(GIVE_BACK, "", "class=\"btn sm\"", "この学校を外す"))
}

const AS_STATED: &str = "。施設費・実習費などは、資料にある分だけです。入学する年の額は、学校に確認してください。";

pub fn fees(sheet: &Sheet) -> String {
    [
        top("学費はいくらですか？", "わからないところは、空らんのままで進めます。その金額は「不明」とします。"),
        element("div id=taken", &of_which_document(sheet.form)),
        element("div", &usual::usual(sheet.form)),
        sheet.amount(
            Field::Tuition,
            "授業料（1年分）",
            if sheet.form.has_later_years() { "2年目からも同じ額とみて計算します。" } else { "" },
            UNKNOWN_AMOUNT,
        ),
        guard(Field::Tuition, if is_high(sheet.form, Field::Tuition) { HIGH } else { "" }),
        sheet.amount(Field::EntranceFee, "入学金", "", UNKNOWN_AMOUNT),
        other_fees(sheet),
        at_entry(sheet),
        element(
            "div",
            &more(
                "金額の書き方",
                "<p class=m>数字だけなら万円です。「70」「70万」「700,000円」は、どれも70万円になります。</p>",
            ),
        ),
    ]
    .concat()
}

/// 施設費・実習費 and the like: of the first year, and of the later ones where there are any.
fn other_fees(sheet: &Sheet) -> String {
    let later = sheet.form.has_later_years();
    let label = if later { "施設費・実習費など（1年目）" } else { "施設費・実習費など" };
    let first = sheet.amount(Field::OtherFees, label, "減免されない費用です。", UNKNOWN_AMOUNT);
    if !later {
        return first;
    }
    // Asked once there is something to be the same.
    if [Field::OtherFees, Field::SameFees].iter().all(|field| sheet.form.get(*field).is_empty()) {
        return first + &frame("later-fees", "");
    }
    let same = sheet.control_or(Field::SameFees, YES);
    let keys = key(&same, YES, "同じ", "") + &key(&same, NO, "ちがう", "") + &unknown_key(&same);
    let amount = if same.value == NO {
        sheet.amount(Field::LaterFees, "施設費・実習費など（2年目から、1年分）", "", UNKNOWN_AMOUNT)
    } else {
        String::new()
    };
    let question = choice(&same, "2年目からも、施設費・実習費などは同じ額ですか", "", true, &keys);
    first + &frame("later-fees", &(question + &amount))
}

/// What only some documents state, and what no sum hangs on: folded away until it is known.
fn at_entry(sheet: &Sheet) -> String {
    let amount = sheet.amount(
        Field::AtEntry,
        "入学前に払う額（入学金をふくむ）",
        "入学金と前期の分を合わせた額です。半期ごとに納める学校で、3月と10月の予定に使います。",
        UNKNOWN_AMOUNT,
    );
    let known = !sheet.form.get(Field::AtEntry).is_empty();
    let high = if is_high(sheet.form, Field::AtEntry) { HIGH_AT_ENTRY } else { "" };
    element("div", &fold(known, "入学前に払う額がわかるとき", &(amount + &guard(Field::AtEntry, high))))
}

const UNKNOWN_AMOUNT: &str = "わからない";
const HIGH: &str = "1年分ですか。卒業までの合計や、「円」で書いた額を万円の欄に入れていないか、確かめてください。1年分なら、このままで進めます。";

const HIGH_AT_ENTRY: &str =
    "「円」で書いた額を万円の欄に入れていないか、確かめてください。合っていれば、このままで進めます。";

/// What is above all that is usual is asked about, never refused.
fn is_high(form: &Form, field: Field) -> bool {
    const USUAL: Yen = Yen(5_000_000);
    parse(form.get(field)).is_ok_and(|amount| amount > USUAL)
}

fn of_which_document(form: &Form) -> String {
    let Some((name, which)) = form.taken_over().filter(|(_, which)| !which.is_empty()) else { return String::new() };
    callout(&[&[&*escaped(name), "の資料の額を入れました：", &escaped(which), AS_STATED].concat()])
}

pub fn home(sheet: &Sheet) -> String {
    let commute = sheet.control(Field::Commute);
    let homes = key(&commute, AT_HOME, "自宅", "家族と住む。施設や里親の家から通う人も")
        + &key(&commute, AWAY, "自宅外", "下宿・寮など。家賃などの書類を出します")
        + &unknown_key(&commute);
    let words = "給付奨学金の額は、家族と住むかどうかで変わります。減免の額は変わりません。";
    [
        top("どこから通いますか？", words),
        choice(&commute, "住まい", "", false, &homes),
        frame("special-home", &special_home(sheet)),
    ]
    .concat()
}

fn special_home(sheet: &Sheet) -> String {
    if !sheet.form.asks_special_home() {
        return String::new();
    }
    let special = sheet.control_or(Field::SpecialHome, NO);
    let keys = key(&special, NO, "当たらない", "") + &key(&special, YES, "当たる", "") + &unknown_key(&special);
    let hint = "生活保護を受けている家族と住む。または、児童養護施設や里親の家などから通う。給付奨学金の額が、少し高くなります。";
    choice(&special, "次のどちらかに当たりますか", hint, true, &keys)
}
