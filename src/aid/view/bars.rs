//! How the fees of each year are met, as bars: beside what the school costs stand, from the ground up, waiver, grant,
//! loan and what remains. The same numbers stand in the table below.

use crate::{
    aid::course::CourseYear,
    ui::html::element,
    yen::{Yen, in_man},
};

/// The tallest bar, in hundredths of a rem, at most.
const TALL: i64 = 1_500;

/// Nothing where a year's fees are not known.
pub fn bars(years: &[CourseYear]) -> String {
    let sums: Option<Vec<_>> = years.iter().map(|year| Some((year, Year::of(year)?))).collect();
    let Some(sums) = sums.filter(|sums| !sums.is_empty()) else { return String::new() };
    let most = sums.iter().map(|(_, year)| year.most()).max().unwrap_or_default();
    // What one rem stands for, so that the tallest bar fits.
    let steps = [100_000, 200_000, 500_000, 1_000_000, 2_000_000, 5_000_000, 100_000_000];
    let rem = steps.into_iter().find(|rem| most.times(100, *rem).0 <= TALL).unwrap_or(i64::MAX);
    let scale = Scale { rem, ground: most.times(100, rem).0 + 160 };
    let mut drawing = String::from(PATTERNS);
    scale.axis(&mut drawing, most);
    let pitch = (930 / i64::try_from(sums.len()).unwrap_or(1)).min(310);
    for (place, (_, year)) in sums.iter().enumerate() {
        let x = pitch * i64::try_from(place).unwrap_or(0);
        year.draw(&mut drawing, &scale, x, pitch, place + 1);
    }
    let ground = rems(scale.ground);
    drawing.extend(["<line class=l-ink x1=0 x2=100% y1=", &ground, " y2=", &ground, " />"]);
    let open = [
        "svg class=\"viz bars\" role=img aria-label=学年ごとの学費と、その払い方の内わけ。数字は下の表にあります height=",
        &rems(scale.ground + 190),
    ];
    let figure = element(&open.concat(), &drawing) + "<p class=\"s dim\">単位は万円</p>" + LEGEND;
    element("div class=\"panel fig\"", &figure)
}

/// The amounts of one year that are drawn.
struct Year {
    fees: Yen,
    waiver: Yen,
    grant: Yen,
    loan: Yen,
    rest: Yen,
}

impl Year {
    fn of(year: &CourseYear) -> Option<Self> {
        Some(Self {
            fees: year.fees.as_ref()?.amount,
            waiver: year.waiver.as_ref()?.amount,
            grant: year.grant.amount,
            loan: year.loan.amount,
            rest: year.rest.as_ref()?.amount.or_zero(),
        })
    }

    fn most(&self) -> Yen {
        self.fees.max(self.waiver + self.grant + self.loan + self.rest)
    }

    fn draw(&self, drawing: &mut String, scale: &Scale, x: i64, pitch: i64, number: usize) {
        let cost = pitch / 5;
        let (left, width) = (x + cost + 8, pitch - cost - 40);
        scale.bar(drawing, "f-surf l-ink", [x, cost], [Yen::ZERO, self.fees]);
        let mut from = Yen::ZERO;
        for (class, name, ink, amount) in [
            ("f-acc", "減免", "t-on", self.waiver),
            ("l-acc f-dot", "給付", "", self.grant),
            ("l-line f-lo", "貸与", "", self.loan),
            ("f-sig", "残り", "t-sig b", self.rest),
        ] {
            if amount > Yen::ZERO {
                scale.bar(drawing, class, [left, width], [from, amount]);
                scale.label(drawing, ink, left + width / 2, [from, amount], name);
                from += amount;
            }
        }
        let middle = percent(x + (pitch - 32) / 2);
        let y = rems(scale.ground + 130);
        drawing.extend(["<text class=\"mid b\" x=", &middle, " y=", &y, ">", &number.to_string(), "年</text>"]);
    }
}

struct Scale {
    rem: i64,
    /// Where 0 lies, in hundredths of a rem.
    ground: i64,
}

impl Scale {
    fn tall(&self, amount: Yen) -> i64 {
        amount.times(100, self.rem).0
    }

    fn axis(&self, drawing: &mut String, most: Yen) {
        for place in 1..=4 {
            let amount = Yen(self.rem * 5).times(place, 1);
            if amount > most {
                break;
            }
            let y = self.ground - self.tall(amount);
            let (line, text) = (rems(y), rems(y - 30));
            let words = in_man(amount);
            let words = words.split('.').next().unwrap_or("");
            drawing.extend([
                "<line class=l-hair x1=0 x2=100% y1=",
                &line,
                " y2=",
                &line,
                " /><text class=\"tk end\" x=100% y=",
                &text,
                ">",
                words,
                "</text>",
            ]);
        }
    }

    fn bar(&self, drawing: &mut String, class: &str, [x, width]: [i64; 2], [from, amount]: [Yen; 2]) {
        let tall = self.tall(amount);
        let gap = if tall > 12 { 6 } else { 0 };
        let y = self.ground - self.tall(from) - tall;
        drawing.extend([
            "<rect class=\"",
            class,
            "\" x=",
            &percent(x),
            " y=",
            &rems(y),
            " width=",
            &percent(width),
            " height=",
            &rems((tall - gap).max(1)),
            " rx=2 />",
        ]);
    }

    /// Two lines in a tall part, one in a lower one, none in a flat one.
    fn label(&self, drawing: &mut String, class: &str, x: i64, [from, amount]: [Yen; 2], name: &str) {
        let tall = self.tall(amount);
        let middle = self.ground - self.tall(from) - tall / 2;
        let number = in_man(amount);
        let number = number.strip_suffix("万円").unwrap_or(&number);
        let mut text = |y: i64, words: &[&str]| {
            let (x, y, words) = (percent(x), rems(y), words.concat());
            drawing.extend(["<text class=\"mid in2 ", class, "\" x=", &x, " y=", &y, ">", &words, "</text>"]);
        };
        match tall {
            ..110 => {}
            110..230 => text(middle + 45, &[name, " ", number]),
            _ => {
                text(middle - 10, &[name]);
                text(middle + 95, &[number]);
            }
        }
    }
}

/// `7.2rem` of 720.
fn rems(hundredths: i64) -> String {
    let after = (100 + hundredths.rem_euclid(100)).to_string();
    [&hundredths.div_euclid(100).to_string(), ".", after.get(1..).unwrap_or(""), "rem"].concat()
}

/// `6.2%` of 62.
fn percent(tenths: i64) -> String {
    [&(tenths / 10).to_string(), ".", &(tenths % 10).to_string(), "%"].concat()
}

const PATTERNS: &str = "<defs><pattern id=dot width=7 height=7 patternUnits=userSpaceOnUse><rect class=f-soft width=7 height=7 />\
    <circle class=f-mid cx=1.5 cy=1.5 r=.9 /></pattern><pattern id=lo width=7 height=7 patternUnits=userSpaceOnUse \
    patternTransform=rotate(45)><rect class=f-surf width=7 height=7 /><rect class=f-sunk width=3 height=7 /></pattern></defs>";

const LEGEND: &str = "<ul class=\"key-l bars\"><li><svg viewBox=\"0 0 18 18\" aria-hidden=true><rect class=\"f-surf l-ink\" x=2 y=2 width=14 height=14 /></svg>学費</li>\
    <li><svg viewBox=\"0 0 18 18\" aria-hidden=true><rect class=f-acc x=1 y=1 width=16 height=16 rx=2 /></svg>減免（引かれる）</li>\
    <li><svg viewBox=\"0 0 18 18\" aria-hidden=true><rect class=\"l-acc f-dot\" x=2 y=2 width=14 height=14 rx=2 /></svg>給付（返さない）</li>\
    <li><svg viewBox=\"0 0 18 18\" aria-hidden=true><rect class=\"l-line f-lo\" x=2 y=2 width=14 height=14 rx=2 /></svg>貸与（返す）</li>\
    <li><svg viewBox=\"0 0 18 18\" aria-hidden=true><rect class=f-sig x=1 y=1 width=16 height=16 rx=2 /></svg>残り</li></ul>";
