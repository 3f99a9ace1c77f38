//! The screens of お金, as the prerendered documents and the phone show them.

use std::collections::HashSet;

use ce_navi::{
    aid::{
        form::{AT_HOME, AWAY, CERTIFICATE, Field, Form, MOTHER, NO, NOBODY, Step, TWO, UNKNOWN, YES},
        handed::{is_file, line_of},
        view::{
            Then, acted, form_html, html, offer_html, open_at, open_result_html, range_html, result_html, share_html,
        },
    },
    app,
    browser::address,
    route::Route,
    schools::{SCHOOLS, details, school, view::handed},
    ui::act::Act,
    yen::Yen,
};

use super::{
    money_result::words,
    worked_form::{fill, worked, worked_but},
};

#[test]
fn a_form_with_a_gap_says_which_and_leads_to_its_step() {
    let mut form = worked();
    form.set(Field::SalaryB, "");
    let html = result_html(&form);
    assert!(html.contains("2人目の保護者の収入はいくらですか"));
    assert!(html.contains("money/#income"));
    form.set(Field::Commute, "");
    assert!(result_html(&form).contains("money/#home"));
    assert!(result_html(&Form::default()).contains("まだ計算していません"));
}

#[test]
fn typed_text_never_becomes_markup() {
    let mut form = worked();
    form.set(Field::Tuition, "\"><img src=x>");
    form.step = Step::Fees;
    let html = form_html(&form);
    assert!(!html.contains("<img") && html.contains("value=\"&quot;&gt;&lt;img src=x&gt;\""), "{html}");
    for field in [Field::Tuition, Field::School, Field::BirthYear, Field::SalaryA, Field::SiblingBirth(0)] {
        form.set(field, "<img src=x>");
        assert!(!result_html(&form).contains("<img"));
    }
}

#[test]
fn the_prerendered_questions_can_be_read_and_say_what_needs_scripts() {
    address::set_base("/".into());
    let html = app::body(&Route::Money);
    assert_eq!(html.matches("<h1").count(), 1);
    let text = words(&html);
    for words in [
        "返さなくてよい支援",
        "専門学校（私立）",
        "授業料 年59万円、入学金 16万円",
        "入力した内容は、この端末の外に出ません",
    ] {
        assert!(text.contains(words), "{words}");
    }
    assert!(html.contains("<noscript>"));
    assert!(
        html.contains("name=back value=\"\" class=btn>") && html.contains("name=erase value=\"\" class=\"btn sm\">")
    );
    assert!(!html.contains("style="), "{html}");
}

fn act(form: &mut Form, name: &str, value: &str) -> Option<Then> {
    acted(form, Act { name: name.into(), value: value.into() })
}

/// The tag of the element with an id, and what stands inside up to the next tag.
fn tag(html: &str, id: &str) -> String {
    let at = html.find(&format!(" id={id} ")).or_else(|| html.find(&format!(" id={id}>"))).unwrap();
    let start = html[..at].rfind('<').unwrap();
    html[start..].split_inclusive('<').nth(1).unwrap().into()
}

#[test]
fn a_field_holds_what_was_answered() {
    let mut form = worked();
    let html = form_html(&form);
    assert!(html.contains("name=school value=senmon-private checked>"));
    assert!(html.contains("name=mode value=day checked>") && html.contains("name=stem value=unknown checked>"));
    assert_eq!(html.matches(" checked").count(), 3);
    assert!(html.contains("<option value=2 selected>2年</option>"));
    assert!(html.contains("<option value=2027 selected>2027年4月</option>"));
    assert_eq!(html.matches(" selected").count(), 2);
    form.step = Step::Fees;
    let html = form_html(&form);
    assert!(tag(&html, "tuition").contains("value=\"70\""));
    assert!(html.contains("70万円（700,000円）"), "how it was understood");
    form.step = Step::Siblings;
    let html = form_html(&form);
    assert!(html.contains("name=siblings value=1 checked>"));
    assert!(html.contains("<output>1</output>"));
    assert!(html.contains("<option value=2012 selected>2012年</option>"));
    assert!(html.contains("<option value=yes selected>家族に養われている</option>"));
    form.step = Step::Income;
    assert!(tag(&form_html(&form), "salary-a").contains("value=\"360\""));
}

#[test]
fn every_field_is_asked_on_one_step_and_every_name_is_one_that_the_form_knows() {
    let mut form = worked();
    form.set(Field::Siblings, "9");
    form.set(Field::Works, YES);
    form.set(Field::SameFees, NO);
    form.set(Field::Commute, AT_HOME);
    let mut names = HashSet::new();
    for way in ["", CERTIFICATE] {
        form.set(Field::WayA, way);
        form.set(Field::WayB, way);
        for (step, _) in Step::ALL {
            form.step = step;
            let html = form_html(&form);
            let fields = html.split('<').filter(|tag| tag.starts_with("input") || tag.starts_with("select"));
            for field in fields {
                let name = field.split(" name=").nth(1).unwrap().split([' ', '>']).next().unwrap();
                assert_eq!(Field::from_key(name).unwrap().key(), name);
                names.insert(name.to_owned());
            }
        }
    }
    // All but the school that the finder hands over and the seven that the result asks for.
    assert_eq!(names.len(), Field::FIXED.len() - 1 - 7 + 2 * 9);
}

/// The amounts in brackets of JASSO's table (給付奨学金の支給額): private, at home, 第Ⅰ区分 42,500 and 第Ⅲ区分 14,200.
#[test]
fn who_lives_on_public_assistance_or_in_a_childrens_home_gets_the_amounts_in_brackets() {
    let home = [(Field::Commute, AT_HOME), (Field::SpecialHome, YES)];
    let mut form = worked_but(&home);
    let text = words(&result_html(&form));
    assert!(text.contains("14,200円") && text.contains("自宅（生活保護・施設など）"), "{text}");
    form.step = Step::Check;
    assert!(words(&form_html(&form)).contains("自宅生活保護・施設など：当たる"));
    // Away from home it is neither asked nor counted.
    form.set(Field::Commute, AWAY);
    let text = words(&result_html(&form));
    assert!(text.contains("25,300円") && !text.contains("生活保護"), "{text}");
    form.step = Step::Home;
    assert!(!words(&form_html(&form)).contains("次のどちらかに"));
    let open = worked_but(&[(Field::Commute, AT_HOME), (Field::SpecialHome, UNKNOWN)]);
    assert!(words(&open_result_html(&open).unwrap()).contains("12,800円〜14,200円"));
}

#[test]
fn who_has_nobody_else_to_pay_is_asked_for_no_family() {
    let alone = |changes: &[(Field, &str)]| worked_but(&[&[(Field::Parents, NOBODY)], changes].concat());
    let form = alone(&[(Field::Siblings, ""), (Field::SalaryA, ""), (Field::SalaryB, "")]);
    assert_eq!(form.first_wrong_step(), None);
    let names: Vec<_> = form.steps().map(Step::name).collect();
    assert_eq!(names, ["学校", "学費", "住まい", "あなた", "学費を出す人", "貯金など", "確認"]);
    // 第Ⅰ区分 of private schools: 75,800 away from home, and from a children's home 42,500.
    let text = words(&result_html(&form));
    assert!(text.contains("75,800円") && text.contains("あなた 収入なし（2025年の収入）"), "{text}");
    assert!(!text.contains("源泉徴収票の社会保険料") && !text.contains("父"), "{text}");
    let home = alone(&[(Field::Commute, AT_HOME), (Field::SpecialHome, YES)]);
    assert!(words(&result_html(&home)).contains("42,500円"));
    // What was answered of a family before does not count, and is not lost: 240万 of one's own is 第Ⅲ区分.
    let mut form = alone(&[(Field::WayA, CERTIFICATE), (Field::City, YES), (Field::Works, YES), (Field::Own, "240")]);
    let text = words(&result_html(&form));
    assert!(text.contains("25,300円") && text.contains("47,100円") && text.contains("あなた 240万円"), "{text}");
    form.step = Step::Student;
    assert!(!words(&form_html(&form)).contains("家族の扶養を外れます"));
    form.step = Step::Family;
    let asked = words(&form_html(&form));
    assert!(asked.contains("働いて自分で出しているだけでは、当たりません"), "{asked}");
    form.set(Field::Parents, TWO);
    assert_eq!((form.draft().siblings.map(|all| all.len()), form.get(Field::SalaryA)), (Some(1), "360"));
    let open = alone(&[(Field::Works, UNKNOWN)]);
    let text = words(&open_result_html(&open).unwrap());
    assert!(text.contains("0円〜75,800円") && text.contains("あなたの収入"), "{text}");
}

#[test]
fn brothers_and_sisters_come_and_go_with_their_answers() {
    let mut form = worked();
    form.step = Step::Siblings;
    let buttons = |form: &Form| {
        let html = form_html(form);
        let values = html.split("<button type=button name=siblings value=\"").skip(1);
        values.map(|text| text.split('"').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(buttons(&form), ["1", "2"], "no less than one");
    assert_eq!(act(&mut form, "siblings", "2"), Some(Then::Stay));
    assert!(form_html(&form).contains("id=born-1 "));
    assert_eq!(act(&mut form, "siblings", "0"), Some(Then::Stay));
    assert!(buttons(&form).is_empty() && !form_html(&form).contains("born-0"));
    act(&mut form, "siblings", "9");
    assert_eq!(buttons(&form), ["8", "9"], "no more than there is room for");
    assert_eq!(form.get(Field::SiblingBirth(0)), "2012");
}

#[test]
fn an_error_stands_beside_its_field_from_the_first_try_until_it_is_mended() {
    let mut form = worked();
    form.step = Step::Fees;
    act(&mut form, "tuition", "ななじゅう");
    let html = form_html(&form);
    assert!(!html.contains("aria-invalid") && tag(&html, "tuition-e").contains(" hidden>"));
    assert_eq!(act(&mut form, "next", ""), Some(Then::Mend));
    let html = form_html(&form);
    assert_eq!((html.matches("aria-invalid=true").count(), html.matches("field err").count()), (1, 1));
    assert!(tag(&html, "tuition").contains("aria-describedby=\"tuition-h tuition-e\" aria-invalid=true"));
    assert!(!tag(&html, "tuition-e").contains("hidden") && html.contains("数字で入れてください"));
    act(&mut form, "tuition", "70");
    assert!(!form_html(&form).contains("aria-invalid"));
    assert!(tag(&form_html(&form), "tuition-e").contains(" hidden>"));
    form.step = Step::Home;
    form.tried = true;
    act(&mut form, "commute", "");
    let html = form_html(&form);
    assert!(html.contains("aria-labelledby=commute-l aria-describedby=commute-e aria-invalid=true"));
}

#[test]
fn the_steps_lead_on_and_back_and_to_the_result() {
    let mut form = worked();
    assert_eq!(act(&mut form, "back", ""), Some(Then::Home));
    for (step, _) in Step::ALL.into_iter().skip(1) {
        assert_eq!(act(&mut form, "next", ""), Some(Then::Arrive));
        assert_eq!(form.step, step);
        assert!(form_html(&form).contains(&format!("id=step-{}>", step.key())));
    }
    assert_eq!(act(&mut form, "next", ""), Some(Then::Result));
    assert_eq!(form.step, Step::Check, "from the result the way back leads to the answers");
    for (step, _) in Step::ALL.into_iter().rev().skip(1) {
        assert_eq!(act(&mut form, "back", ""), Some(Then::Arrive));
        assert_eq!(form.step, step);
    }
    let before = form.clone();
    assert_eq!(act(&mut form, Act::KEY, "1"), None);
    assert_eq!(form, before);
    assert_eq!(act(&mut form, "erase", ""), Some(Then::Erase));
    assert_eq!(form, Form::default());
}

#[test]
fn a_single_parent_is_led_past_the_second_income() {
    let mut form = worked();
    form.set(Field::Parents, MOTHER);
    form.step = Step::Income;
    act(&mut form, "next", "");
    assert_eq!(form.step, Step::Assets);
    act(&mut form, "back", "");
    assert_eq!(form.step, Step::Income);
    assert!(form_html(&form).contains("母の2025年の収入はいくらですか"));
}

#[test]
fn the_last_step_shows_every_answer_and_a_change_leads_back_to_it() {
    let mut form = worked();
    form.step = Step::Check;
    let html = form_html(&form);
    let text = words(&html);
    for shown in [
        "専門学校（私立）",
        "年数：2年",
        "入学：2027年4月",
        "昼間",
        "私立の理工農系：わからない",
        "授業料（年）：70万円",
        "施設費など（年）：わからない",
        "自宅外",
        "生年月日：2008年9月15日",
        "収入：なし",
        "父と母の2人",
        "1人2012年生まれ・養われている",
        "給与収入：360万円",
        "給与収入：90万円",
        "社会保険料：見積もる",
        "5,000万円に満たない",
        "計算する",
    ] {
        assert!(text.contains(shown), "{shown} in {text}");
    }
    assert_eq!(html.matches("name=edit").count(), Step::ALL.len() - 1);
    assert_eq!(act(&mut form, "edit", "home"), Some(Then::Arrive));
    assert_eq!(form.step, Step::Home);
    assert!(form_html(&form).contains("確認にもどる"));
    act(&mut form, "commute", "home");
    assert_eq!(act(&mut form, "next", ""), Some(Then::Arrive));
    assert_eq!(form.step, Step::Check);
    assert!(words(&form_html(&form)).contains("住まい自宅変える"));
    act(&mut form, "edit", "costs");
    act(&mut form, "back", "");
    assert_eq!(form.step, Step::Check, "back from a change leads to the answers too");
    assert_eq!(act(&mut form, "edit", "nowhere"), None);
}

#[test]
fn a_change_that_opens_a_question_leads_to_it_before_the_last_step() {
    let mut form = worked();
    form.set(Field::Parents, MOTHER);
    form.set(Field::SalaryB, "");
    form.step = Step::Check;
    act(&mut form, "edit", "family");
    act(&mut form, "parents", TWO);
    act(&mut form, "next", "");
    assert_eq!(form.step, Step::SecondIncome);
    act(&mut form, "salary-b", "90");
    act(&mut form, "next", "");
    assert_eq!(form.step, Step::Check);
    form.set(Field::Commute, "");
    let text = words(&form_html(&form));
    assert!(text.contains("住まいまだ答えていません") && text.contains("続きに答える"), "{text}");
    act(&mut form, "next", "");
    assert_eq!(form.step, Step::Home);
}

#[test]
fn what_is_wrong_is_listed_on_top_and_leads_to_its_field_once_going_on_was_tried() {
    let mut form = Form::default();
    form.set(Field::Years, "2");
    assert!(!form_html(&form).contains("id=wrong"), "nothing is wrong before going on");
    assert_eq!(act(&mut form, "next", ""), Some(Then::Mend));
    let html = form_html(&form);
    let summary = html.split("id=wrong").nth(1).unwrap().split("</ul>").next().unwrap();
    let places: Vec<_> = summary.split("<li><a href=\"#").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(places, ["school-l", "entry"]);
    for place in places {
        assert!(html.contains(&format!(" id={place}")), "{place}");
    }
    form = worked();
    form.step = Step::Fees;
    form.set(Field::Tuition, "ななじゅう");
    act(&mut form, "next", "");
    assert!(words(&form_html(&form)).contains("直すところ授業料：数字で入れてください"));
}

#[test]
fn an_amount_that_is_wrong_is_named_by_the_result_and_shown_where_it_leads() {
    // 20 and half of 70 are paid at least.
    let mut form = worked_but(&[(Field::AtEntry, "54")]);
    let html = result_html(&form);
    let text = words(&html);
    assert!(text.contains("直すところ入学前に払う額：入学金と"), "{text}");
    assert!(text.contains("あと少し、直すところがあります") && text.contains("直しに行く"), "{text}");
    assert!(!text.contains("まだ答えていないところ") && html.contains("money/#costs"), "{text}");
    form.step = Step::Check;
    let rows = words(&form_html(&form));
    assert!(rows.contains(&[Step::Fees.name(), "直すところがあります"].concat()), "{rows}");
    open_at(&mut form, Step::Fees);
    assert!(form_html(&form).contains("id=wrong"), "the message is there without another try");
    // What was never answered is no mistake on arrival.
    form.set(Field::AtEntry, "");
    form.set(Field::SalaryB, "");
    open_at(&mut form, Step::SecondIncome);
    assert!(!form_html(&form).contains("id=wrong"));
    form.step = Step::Check;
    assert!(words(&form_html(&form)).contains("まだ答えていません"));
    assert!(words(&result_html(&form)).contains("まだ答えていないところ"));
}

#[test]
fn no_way_leads_to_a_step_that_the_answers_do_not_ask() {
    let alone = worked_but(&[(Field::Parents, NOBODY)]);
    let mut form = alone.clone();
    open_at(&mut form, Step::SecondIncome);
    assert_eq!(form.step, Step::Family, "by its address");
    let mut form = worked();
    form.step = Step::Income;
    form.follow(alone.clone());
    assert_eq!(form.step, Step::Family, "after an answer in another tab");
    form = alone;
    form.step = Step::Income;
    assert_eq!(Form::from_saved(&form.to_saved()).unwrap().step, Step::Family, "as it was kept");
}

#[test]
fn every_step_takes_not_knowing_for_an_answer() {
    let mut form = Form::default();
    for field in [
        Field::School,
        Field::Years,
        Field::EntryYear,
        Field::Mode,
        Field::Stem,
        Field::Commute,
        Field::BirthYear,
        Field::Works,
        Field::Parents,
        Field::Siblings,
        Field::WayA,
        Field::WayB,
        Field::Assets,
    ] {
        form.set(field, UNKNOWN);
    }
    assert_eq!(form.first_wrong_step(), None);
    assert_eq!(form.open().len(), 13);
    for step in form.clone().steps() {
        form.step = step;
        assert!(
            words(&form_html(&form)).contains("わからない") || form_html(&form).contains("placeholder=\"わからない\""),
            "{step:?}"
        );
    }
    form.set(Field::Siblings, "1");
    form.set(Field::SiblingBirth(0), UNKNOWN);
    form.set(Field::SiblingDependent(0), UNKNOWN);
    assert_eq!(form.first_wrong_step(), None);
    assert_eq!(form.draft().siblings, None);
}

/// The step's text with one answer changed.
fn asked(step: Step, answers: &[(Field, &str)]) -> String {
    let mut form = worked();
    form.step = step;
    for (field, text) in answers {
        form.set(*field, *text);
    }
    words(&form_html(&form))
}

#[test]
fn a_word_of_caution_stands_beside_its_field_only_while_it_applies() {
    type Case = (Step, &'static [(Field, &'static str)], &'static str);
    let cases: [Case; 16] = [
        (Step::Fees, &[(Field::Tuition, "501")], "1年分ですか"),
        (Step::Fees, &[(Field::AtEntry, "501")], "合っていれば、このままで進めます"),
        (Step::Income, &[(Field::SeenA, "other-year")], "支援を決めるのは、2025年の収入です"),
        (Step::Income, &[(Field::SeenA, "take-home")], "手取りは、税金や保険料を引いたあとの額です"),
        (Step::SecondIncome, &[(Field::SeenB, "forecast")], "見込みの額では、区分が変わることがあります"),
        (Step::Income, &[(Field::SalaryA, "25")], "1か月分の額ではありませんか"),
        (Step::Income, &[(Field::SalaryA, "0"), (Field::BusinessA, "200")], "見積もりと大きくちがいます"),
        (Step::Student, &[(Field::Works, YES), (Field::Own, "1,230,001円")], "家族の扶養を外れます"),
        (Step::Siblings, &[(Field::SiblingBirth(0), "2010")], "16歳未満は扶養控除がありません"),
        (Step::Siblings, &[(Field::SiblingBirth(0), "2002")], "23歳以上です"),
        (Step::Siblings, &[(Field::SiblingBirth(0), "2026")], "その年の人数に入りません"),
        (
            Step::Siblings,
            &[(Field::Siblings, "2"), (Field::SiblingBirth(1), "2005"), (Field::SiblingDependent(1), YES)],
            "ちょうど3人なので、多子世帯です",
        ),
        (Step::Assets, &[(Field::Assets, "between")], "給付奨学金はありません"),
        (Step::Assets, &[(Field::Assets, "above")], "支援の対象になりません"),
        (Step::Assets, &[(Field::Parents, MOTHER)], "3,500万円とする資料もあります"),
        (Step::School, &[(Field::Mode, "night")], "上限を確かめられる資料がありません"),
    ];
    for (step, answers, said) in cases {
        let text = asked(step, answers);
        assert!(text.contains(said), "{said} in {text}");
        let quiet = if said.contains("16歳") { &[(Field::SiblingBirth(0), "2009")][..] } else { &[] };
        assert!(!asked(step, quiet).contains(said), "{said}");
    }
    for (step, answers, said) in [
        (Step::Fees, [(Field::Tuition, "500"), (Field::Works, "")], "1年分ですか"),
        (Step::Fees, [(Field::Tuition, "501"), (Field::AtEntry, "500")], "合っていれば、このままで進めます"),
        (Step::Student, [(Field::Works, YES), (Field::Own, "1,230,000円")], "家族の扶養を外れます"),
        (Step::Income, [(Field::SalaryA, "60"), (Field::SeenA, "slip")], "1か月分"),
    ] {
        assert!(!asked(step, &answers).contains(said), "{said}");
    }
    assert!(asked(Step::Income, &[(Field::SalaryA, "1")]).contains("次へ"), "doubt refuses nothing");
    let mut form = worked();
    form.set(Field::Tuition, "501");
    assert_eq!(form.first_wrong_step(), None);
}

#[test]
fn the_certificate_is_drawn_and_its_boxes_are_named_in_words() {
    let mut form = worked();
    form.set(Field::WayA, CERTIFICATE);
    form.step = Step::Income;
    let html = form_html(&form);
    for name in ["①合計所得金額", "②課税標準額", "③市区町村民税の調整控除額", "④市区町村民税の調整額"]
    {
        assert_eq!(html.matches(name).count(), 2, "{name}: in the drawing's name and below it");
    }
    assert!(html.contains("2026（令和8）年度の証明書") && !html.contains("id=salary-a "));
    assert!(!html.contains("style="));
}

#[test]
fn a_link_is_offered_and_a_cut_one_is_said() {
    let offer = offer_html(Some(&worked()));
    assert!(offer.contains("name=take") && offer.contains("name=leave") && offer.contains("いまの答えを残す"));
    let cut = offer_html(None);
    assert!(!cut.contains("name=take") && cut.contains("もう一度もらってください"));
    let shared = share_html(&worked());
    assert!(shared.contains("<svg class=qr") && shared.contains(&worked().to_link()) && shared.contains("name=copy"));
}

#[test]
fn what_is_not_known_makes_a_range_that_names_its_cause() {
    let mut form = worked();
    assert_eq!((open_result_html(&form), range_html(&form)), (None, String::new()), "理工農系 moves nothing in band Ⅲ");
    form.set(Field::Commute, UNKNOWN);
    let html = html(&Route::MoneyResult, &form);
    assert_eq!(html.matches("<h1").count(), 1);
    let text = words(&html);
    for said in
        ["1か月12,800円〜25,300円", "1年目196,700円入学金", "学校（減免）です", "「わからない」ためです。住まい"]
    {
        assert!(text.contains(said), "{said} in {text}");
    }
    assert!(!text.contains("理工農系"), "{text}");
    // What is taken for possible stands beside the cause.
    let years = words(&open_result_html(&worked_but(&[(Field::Stem, NO), (Field::Years, UNKNOWN)])).unwrap());
    assert!(years.contains("通う年数（2〜4年として）"), "{years}");
    form.set(Field::Tuition, "");
    assert!(words(&range_html(&form)).contains("学費がわからないので、計算できません"));
    form.step = Step::Check;
    assert!(form_html(&form).contains(&range_html(&form)));
    form.set(Field::Assets, "");
    assert_eq!(open_result_html(&form), None, "a gap is asked for first");
    // What silence would answer is shown as a range, not as the answer of silence.
    for open in [(Field::Works, UNKNOWN), (Field::Mode, UNKNOWN)] {
        let html = open_result_html(&worked_but(&[(Field::Stem, NO), open])).unwrap();
        assert!(words(&html).contains("0円〜25,300円"), "{}", words(&html));
        assert!(!words(&html).contains("学費がわからない"), "the fees are known");
    }
    // Nothing moves: the amounts are there all the same.
    for open in [(Field::BirthYear, UNKNOWN), (Field::EntryYear, UNKNOWN)] {
        let html = open_result_html(&worked_but(&[(Field::Stem, NO), open])).unwrap();
        let text = words(&html);
        assert!(text.contains("25,300円") && text.contains("196,700円") && text.contains("1か月"), "{text}");
    }
    // The least that remains may be a surplus.
    let surplus = words(&open_result_html(&worked_but(&[(Field::Stem, NO), (Field::WayA, UNKNOWN)])).unwrap());
    assert!(surplus.contains("あまり ") && !surplus.contains('−'), "{surplus}");
    assert!(surplus.contains("残り（卒業まで・施設費などを除く）") && surplus.contains("円 から、残り "), "{surplus}");
    let old = [(Field::Stem, NO), (Field::WayA, UNKNOWN), (Field::BirthYear, "1994")];
    assert!(words(&open_result_html(&worked_but(&old)).unwrap()).contains("高校を出てから2年をすぎて"));
}

/// 12,800 yen a month at home and 25,300 away from home, 24 times; 196,700 a year of waiver.
#[test]
fn answers_that_come_to_a_range_are_compared_too() {
    let mut form = worked();
    form.set(Field::CaseName, "A校");
    form.keep_case();
    form.set(Field::Commute, UNKNOWN);
    let open = open_result_html(&form).unwrap();
    assert!(
        words(&open)
            .contains("給付（返さない）30.7〜60.760.7貸与（返す）0.00.0残り54.6〜84.6（一部は不明）54.6（一部は不明）"),
        "{}",
        words(&open)
    );
    form.keep_case();
    form.set(Field::Commute, AT_HOME);
    // What leaves fees out does not look cheaper than what counts them.
    form.set(Field::OtherFees, "10");
    let single = result_html(&form);
    assert!(words(&single).contains("学費180.0160.0（一部は不明）160.0（一部は不明）減免"), "{}", words(&single));
    assert!(words(&single).contains("給付（返さない）30.760.730.7〜60.7貸与"));
    // What was not told is not named; a range from a surplus to a rest names both.
    let open = [(Field::Stem, NO), (Field::Years, UNKNOWN), (Field::WayA, UNKNOWN), (Field::Commute, UNKNOWN)];
    let open = words(
        &open_result_html(&{
            let mut form = worked_but(&open);
            form.keep_case();
            form
        })
        .unwrap(),
    );
    assert!(open.contains("専門学校（私立）学費") && !open.contains("専門学校（私立）・"), "{open}");
    assert!(open.contains("から残り "), "{open}");
}

#[test]
fn a_school_hands_over_what_is_known_of_it_and_can_be_taken_away() {
    let file = handed();
    assert!(is_file(&file) && !is_file("<!doctype html>") && !is_file(""));
    let line = line_of(&file, "yomiuri-rikou").unwrap();
    let mut form = worked();
    form.set(Field::Stem, YES);
    assert!(form.take_over(line));
    let school = school::by_id("yomiuri-rikou").unwrap();
    let fees = &details::of(school).unwrap().fees[0];
    assert_eq!((form.draft().tuition, form.draft().entrance_fee), (fees.tuition, fees.admission));
    assert_eq!([0, 1, 2].map(|year| form.other_fees(year)), [715_000, 670_000, 670_000].map(|yen| Some(Yen(yen))));
    assert_eq!((form.get(Field::School), form.get(Field::Years), form.get(Field::Stem)), ("senmon-private", "3", ""));
    let year =
        format!("資料の額です：{}、{}、2年目からは計算した目安", school::fiscal_year(fees.year), fees.edition.unwrap());
    form.step = Step::School;
    let text = words(&form_html(&form));
    assert!(text.contains(school.name) && text.contains(&year), "{text}");
    let again = Form::from_saved(&form.to_saved()).unwrap();
    assert_eq!(again, form);
    assert_eq!(act(&mut form, "give-back", ""), Some(Then::Arrive));
    assert!(form.taken_over().is_none() && form.get(Field::Tuition).is_empty() && form.get(Field::School).is_empty());
    assert!([0, 1].iter().all(|year| form.other_fees(*year).is_none()));
    assert_eq!(form.get(Field::SalaryA), "360");
    form.take_over(line);
    form.set(Field::School, "daigaku-private");
    assert!(form.taken_over().is_none() && form.get(Field::Tuition).is_empty(), "another kind is another school");
    assert_eq!((form.get(Field::School), form.get(Field::Years)), ("daigaku-private", "4"));
}

#[test]
fn what_is_paid_beside_the_tuition_is_taken_over_as_the_documents_state_it() {
    let file = handed();
    // 施設費, 実習費 and the rest of the first year; of each later year; and to graduation, where the school or its yearly
    // amounts say so.
    for (id, first, later, whole) in [
        ("juntendo", 450_000, Some(780_000), Some(7_090_000)),
        ("yomiuri-rikou", 715_000, Some(670_000), Some(4_235_000)),
        ("kumamoto-sogo-reha", 450_000, Some(450_000), Some(3_550_000)),
        ("fujita", 696_000, Some(726_000), Some(6_374_000)),
        ("aino", 450_000, Some(550_000), Some(6_950_000)),
        ("chuo-iryo-gijutsu-rt", 490_000, Some(490_000), Some(3_670_000)),
        ("teikyo-kagaku", 420_000, None, None),
        ("chubu", 495_370, None, None),
        ("osaka-isen", 460_000, None, None),
        ("hiroshima-kogyo", 343_000, None, None),
        ("ota-iryo-gijutsu", 600_000, None, None),
    ] {
        let mut form = worked();
        assert!(form.take_over(line_of(&file, id).unwrap()), "{id}");
        assert_eq!(form.other_fees(0), Some(Yen(first)), "{id}");
        assert_eq!(form.other_fees(1), later.map(Yen), "{id}");
        let years: usize = form.get(Field::Years).parse().unwrap_or(1);
        let yearly = (0..years).map(|year| Some(form.draft().tuition? + form.other_fees(year)?));
        let course =
            yearly.sum::<Option<Yen>>().zip(form.draft().entrance_fee).map(|(years, entrance)| years + entrance);
        if later.is_some() {
            assert_eq!(course, whole.map(Yen), "{id}");
        }
        // Of a school that does not say how long it takes nobody knows how many later years there are.
        form.step = Step::Fees;
        let asks = words(&form_html(&form));
        assert!(asks.contains("2年目からも、施設費・実習費などは同じ額ですか"), "{asks}");
    }
}

/// What each document states for the entry, and for the second half-year or the year.
#[test]
fn the_months_of_a_school_taken_over_hold_what_it_collects_before_the_entry() {
    let file = handed();
    for (id, march, october) in [
        ("fujita", "1,121,000円", "675,000円"),
        ("yomiuri-rikou", "935,000円", "660,000円"),
        // 1,705,370 in the year.
        ("chubu", "1,020,370円", "685,000円"),
        ("chuo-iryo-gijutsu-rt", "945,000円", "545,000円"),
    ] {
        let mut form = worked_but(&[(Field::SalaryA, "2000")]);
        form.take_over(line_of(&file, id).unwrap());
        let text = words(&result_html(&form));
        let months = [
            "入学前の3月から1年目に、納める額と届く額（半期ごと(2回)。期日は学校に確認",
            "）3月10月納める",
            march,
            october,
        ];
        let paper = text.split(months[0]).nth(1).unwrap();
        assert!(paper.split(months[1]).nth(1).unwrap().starts_with(&[march, october].concat()), "{id}: {paper}");
        assert!(text.contains("下は、「学費」で入れた額を入学前の3月に全額納め"), "{id}");
        form.step = Step::Check;
        assert!(words(&form_html(&form)).contains("入学前に払う額："), "{id}");
        form.set(Field::Instalments, "quarters");
        let text = words(&result_html(&form));
        assert!(text.contains("半期ごとの予定だけに使います。下は、入学金とはじめの分を"), "{id}");
    }
}

#[test]
fn what_is_paid_before_the_entry_leaves_the_other_half_of_the_tuition() {
    // 授業料 70, 入学金 20, 施設費など 10: from 55 to 65.
    let errors = |text: &str| {
        let fees =
            [(Field::Tuition, "70"), (Field::EntranceFee, "20"), (Field::OtherFees, "10"), (Field::AtEntry, text)];
        worked_but(&fees).errors(Step::Fees)
    };
    for (text, wrong) in [
        ("549,999円", Some("授業料の半年分を合わせた額より、少ない")),
        ("55", None),
        ("65", None),
        ("650,001円", Some("半年分が、残らない額です")),
        ("たくさん", Some("数字")),
        ("", None),
    ] {
        let found = errors(text);
        assert_eq!(found.len(), usize::from(wrong.is_some()), "{text}: {found:?}");
        assert!(found.iter().all(|one| one.field == Field::AtEntry && one.text.contains(wrong.unwrap())), "{found:?}");
    }
    // What is not known limits nothing; what is known is due.
    let form = worked_but(&[(Field::Tuition, ""), (Field::EntranceFee, ""), (Field::AtEntry, "80")]);
    assert_eq!(form.errors(Step::Fees), []);
    let text = words(&result_html(&form));
    assert!(text.contains("授業料・入学金・施設費などは不明なので、3月に払う額のほかには入っていません。"), "{text}");
    assert!(text.contains("納める 800,000円"), "{text}");
}

#[test]
fn a_tuition_that_holds_what_is_never_waived_is_not_taken_over_and_for_whom_fees_hold_is_said() {
    let file = handed();
    let mut form = Form::default();
    form.take_over(line_of(&file, "gunma-paz").unwrap());
    assert!(form.get(Field::Tuition).is_empty() && form.other_fees(0).is_none());
    assert_eq!((form.get(Field::Years), form.taken_over().unwrap().1), ("4", ""));
    form.take_over(line_of(&file, "fujita").unwrap());
    assert_eq!(form.taken_over().unwrap().1, "年度の記載なし、医療検査学科と放射線学科に共通の額");
    // What the document says of later years, and the result names the school and the document.
    let mut form = worked();
    form.take_over(line_of(&file, "chubu").unwrap());
    let result = words(&result_html(&form));
    assert!(result.contains("中部大学・大学（私立）・4年・自宅外"), "{result}");
    assert!(
        result.contains("中部大学の資料をもとにしています：2023年度、2年目からは額が変わる（ステップ制）。"),
        "{result}"
    );
}

#[test]
fn who_does_not_know_the_fees_sees_what_other_schools_of_the_kind_ask_for() {
    let of = |kind: &str| {
        let mut form = worked_but(&[(Field::School, kind)]);
        form.step = Step::Fees;
        words(&form_html(&form))
    };
    // The least and the most of the first documents on the pages of the schools.
    let lines = [
        (
            "senmon-private",
            "授業料（1年分）：60万円から96万円（5校）入学金：7万円から40万円（4校）\
             施設費・実習費など（1年目）：45万円から71万5,000円（4校）",
        ),
        (
            "daigaku-private",
            "授業料（1年分）：80万円から115万円（6校）入学金：20万円から30万円（5校）\
             施設費・実習費など（1年目）：34万3,000円から69万6,000円（6校）",
        ),
        (
            "daigaku-public",
            "授業料（1年分）：53万5,800円から58万5,800円（2校）入学金：28万2,000円から42万3,000円（2校）\
             施設費・実習費など（1年目）：5万円（1校）",
        ),
    ];
    for (kind, line) in lines {
        let text = of(kind);
        assert!(text.contains(line) && text.contains("資料の年度は、学校ごとにちがいます"), "{kind}: {text}");
        assert!(of(UNKNOWN).contains(line), "{kind}");
        assert_eq!(text.matches("授業料（1年分）：").count(), 1, "{kind}");
    }
    assert!(!of("kosen-public").contains("ほかの学校では"));
}

#[test]
fn the_fees_of_later_years_are_asked_apart_and_left_out_where_nobody_knows_them() {
    let fees = |changes: &[(Field, &str)]| {
        let mut form = worked_but(changes);
        form.step = Step::Fees;
        let asks = words(&form_html(&form));
        form.step = Step::Check;
        (asks, words(&form_html(&form)), words(&open_result_html(&form).unwrap_or_else(|| result_html(&form))))
    };
    let (asks, ..) = fees(&[]);
    assert!(!asks.contains("2年目からも、施設費"), "{asks}");
    let (asks, shown, result) = fees(&[(Field::OtherFees, "10")]);
    assert!(asks.contains("2年目からも、施設費") && !asks.contains("2年目から、1年分"), "{asks}");
    assert!(
        shown.contains("施設費など（年）：10万円") && result.contains("残り（2年間）746,000円"),
        "{shown} {result}"
    );
    let different = [(Field::OtherFees, "10"), (Field::SameFees, NO), (Field::LaterFees, "７万円")];
    let (asks, shown, result) = fees(&different);
    assert!(asks.contains("2年目から、1年分") && asks.contains("7万円（70,000円）"), "{asks}");
    assert!(shown.contains("施設費など（1年目）：10万円施設費など（2年目から）：7万円"), "{shown}");
    assert!(result.contains("残り（2年間）716,000円") && !result.contains("を除く"), "{result}");
    let (_, shown, result) = fees(&[(Field::OtherFees, "10"), (Field::SameFees, UNKNOWN)]);
    assert!(shown.contains("施設費など（2年目から）：わからない"), "{shown}");
    assert!(result.contains("残り（2年間・2年目からの施設費などを除く）646,000円"), "{result}");
    assert!(result.contains("2年目からの施設費などの額がわからないので、学費と残りには入っていません"), "{result}");
    assert!(result.contains("2年目からの施設費・実習費・教材費は、年にいくらですか（学校）"), "{result}");
    let wrong = worked_but(&[(Field::OtherFees, "10"), (Field::SameFees, NO), (Field::LaterFees, "たかい")]);
    assert_eq!(wrong.errors(Step::Fees).first().map(|wrong| wrong.field), Some(Field::LaterFees));
    let (asks, shown, _) = fees(&[(Field::OtherFees, "10"), (Field::Years, "1"), (Field::SameFees, UNKNOWN)]);
    assert!(!asks.contains("2年目から") && shown.contains("施設費など：10万円"), "{asks} {shown}");
}

#[test]
fn every_school_hands_over_its_own_fees_and_nothing_that_no_document_states() {
    let file = handed();
    let mut with_fees = 0;
    for school in SCHOOLS.iter() {
        let mut form = worked();
        form.set(Field::OtherFees, "40");
        assert!(form.take_over(line_of(&file, school.id).unwrap()), "{school:?}");
        let draft = form.draft();
        if let Some(tuition) = draft.tuition {
            let fees = &details::of(school).unwrap().fees[0];
            assert_eq!((Some(tuition), draft.entrance_fee), (fees.tuition, fees.admission), "{school:?}");
            with_fees += 1;
        }
        assert_ne!(form.other_fees(0), Some(Yen(400_000)), "those of another school");
        if draft.tuition.is_none() {
            assert_eq!([0, 1].map(|year| form.other_fees(year)), [None; 2], "{school:?}");
        }
        assert!(form.errors(Step::Fees).is_empty(), "{school:?}");
    }
    assert!(with_fees > 5, "{with_fees}");
    for broken in ["", "a", "a\tb\t2026年度", "a\t\t\t\t\t\t\t"] {
        assert!(!Form::default().take_over(broken), "{broken:?}");
    }
}

#[test]
fn what_happens_is_looked_at_until_another_answer_is_asked() {
    let mut form = worked();
    // Told twice, it still happens.
    for (value, happening) in [("on", true), ("on", true), ("", false), ("", false), ("on", true)] {
        act(&mut form, "event-1", value);
        assert_eq!([0, 1, 2].map(|place| form.happens(place)), [false, happening, false], "{value}");
    }
    act(&mut form, "event-2", "on");
    act(&mut form, "edit", "income");
    assert!((0..u32::BITS).all(|place| !form.happens(place)), "the numbers of what may happen hang on the answers");
}

#[test]
fn what_is_copied_from_the_certificate_is_shown_in_the_yen_that_it_means() {
    let mut form = worked_but(&[(Field::WayA, CERTIFICATE)]);
    fill(&mut form, &[(Field::TotalA, "4520000"), (Field::TaxableA, "2500000"), (Field::CreditA, "1500")]);
    form.step = Step::Check;
    let said = words(&html(&Route::Money, &form));
    assert!(said.contains("調整控除額：1,500円"), "{said}");
    assert!(said.contains("合計所得金額：452万円") && said.contains("課税標準額：250万円"));
}
