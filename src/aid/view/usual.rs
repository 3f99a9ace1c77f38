//! What the schools of the finder ask for, for whoever does not know the fees of the own one yet.

use crate::{
    aid::{
        amount::spoken,
        form::Form,
        household::{Kind, Sector},
    },
    browser::address::href,
    route::Route,
    schools::{
        USUAL_FEES, school,
        usual::{Span, UsualFees},
    },
    ui::html::{element, elements, link, more},
};

/// Of the kind that was chosen, else of all kinds; nothing where the finder knows none.
pub fn usual(form: &Form) -> String {
    let chosen = |usual: &&UsualFees| {
        let kind = if usual.kind == school::Kind::VocationalCollege { Kind::Senmon } else { Kind::Daigaku };
        form.school().is_none_or(|own| (own.kind, own.sector == Sector::Private) == (kind, usual.private))
    };
    let kinds: String = USUAL_FEES.iter().filter(chosen).map(of_kind).collect();
    if kinds.is_empty() {
        return kinds;
    }
    let schools = link(&(href(&Route::Schools) + "?order=fee"), "", "学校を、初年度が安い順に見る");
    more("ほかの学校では、いくらですか", &element("div class=stack", &[&kinds, WHOSE, &schools, "</p>"].concat()))
}

const WHOSE: &str = "<p class=m>臨床工学を学べる学校のうち、授業料が資料でわかった学校の、いちばん低い額と高い額です（授業料に施設費などをふくめて書いている学校は、数えていません）。資料の年度は、学校ごとにちがいます。";

fn of_kind(usual: &UsualFees) -> String {
    let name = match (usual.kind, usual.private) {
        (school::Kind::VocationalCollege, _) => "私立の専門学校",
        (_, true) => "私立の大学",
        (_, false) => "国立・公立の大学",
    };
    let line = |name: &str, span: &Span| {
        let [least, most] = [span.least, span.most].map(spoken);
        let amounts = if least == most { least } else { [&least, "から", &most].concat() };
        [name, "：", &amounts, "（", &span.schools.to_string(), "校）"].concat()
    };
    let lines = [
        line("授業料（1年分）", &usual.tuition),
        line("入学金", &usual.admission),
        line("施設費・実習費など（1年目）", &usual.beside),
    ];
    element("p", &element("b", name)) + &element("ul class=\"points m\"", &elements("li", lines))
}
