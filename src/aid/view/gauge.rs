//! The band gauge: five zones of equal width whose height is the share of the support, and a needle.

use super::{
    book::Book,
    case::{Case, Cases},
    words::{band_name, share_in_words},
};
use crate::{
    aid::{
        amount::spoken,
        band::{Band, Ground},
        course::{CourseYear, why_distance, why_turn},
        figures::aid_year,
        household::{Household, Kind, Role, Sector},
        sensitivity::{Turn, reach},
        share::Share,
        support::{Estimate, Period},
        why::name_of,
    },
    ui::html::element,
    yen::{Yen, grouped},
};

/// The height of a full share and the place of the axis, in hundredths of a rem.
const FULL: i64 = 600;
const AXIS: i64 = 920;

/// `7.20` of 720.
fn hundredths(number: i64) -> String {
    let part = (100 + number % 100).to_string();
    [&(number / 100).to_string(), ".", part.get(1..).unwrap_or("")].concat()
}

/// The gauge for the base that decides a half-year.
pub fn gauge(household: &Household, period: &Period, base: Yen) -> String {
    let limits = aid_year(period.half.fiscal_year).bands;
    let place = place_of(base, limits);
    let mut drawing = String::from(
        r#"<defs><pattern id="hat" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="f-surf" width="6" height="6"/><rect class="f-mid" width="2" height="6"/></pattern></defs>"#,
    );
    for band in Band::ALL {
        zone(&mut drawing, share(household, period, band), band, place);
    }
    for (place, limit) in limits.iter().enumerate() {
        let x = (place + 1) * 20;
        let limit = grouped(limit.0);
        let x = x.to_string();
        drawing.extend([
            "<line class=l-line x1=",
            &x,
            "% x2=",
            &x,
            "% y1=9.2rem y2=11.1rem /><text class=\"mid tk in\" x=",
            &x,
            "% y=12.1rem>",
            &limit,
            "</text>",
        ]);
    }
    drawing.push_str(r#"<line class="l-ink" x1="0" x2="100%" y1="9.2rem" y2="9.2rem"/>"#);
    needle(&mut drawing, place);
    let words =
        ["svg class='viz gauge' role=img aria-label='支援の区分のゲージ。あなたは", band_name(period.band), "'"];
    element(&words.concat(), &drawing)
}

/// How much less or more somebody may earn until the support changes, and what that does to the first year.
pub fn near(book: &Book, cases: &Cases) -> String {
    let Case { household, years, .. } = &cases.now;
    let unsupported = cases.stem.is_none() && years.first().is_some_and(CourseYear::is_without_support);
    let mut text = String::new();
    for reach in reach(household).unwrap_or_default() {
        if reach.income == Yen::ZERO || !household.maintains(reach.role) {
            continue;
        }
        for (turn, way) in [(reach.less, "低いと"), (reach.more, "高いと")] {
            let Some(turn) = turn else { continue };
            // Out of reach before and after: nothing to tell.
            if unsupported && turn.change == Some(Yen::ZERO) {
                continue;
            }
            let why = why_distance(&reach, &turn);
            let about = ["約", &spoken(why.amount.ceil_to(10_000))].concat();
            let change = cases.change(book, |case| {
                let learn = |household: &Household, estimate: &Estimate| book.learn(household, estimate);
                why_turn(&case.household, &case.estimate, &reach, &turn, learn)
            });
            text.extend([
                "<div><p class=\"m dim\">",
                name_of(household, reach.role),
                if business(household, reach.role) { "の事業所得があと" } else { "の年収があと" },
                "</p><p class=v>",
                &book.key(&why, &about),
                " <small>",
                way,
                "</small></p><p class=m>",
                &there(&turn),
                "。支援は、1年目に",
                &change,
                "。</p></div>",
            ]);
        }
    }
    text
}

/// Whether somebody lives on a business alone: then it is its income that is varied.
fn business(household: &Household, role: Role) -> bool {
    let year = household.first_income_year();
    household.member(role).is_some_and(|member| member.salary.in_year(year) == Yen::ZERO)
}

fn there(turn: &Turn) -> String {
    match (turn.decision.ground, turn.decision.band) {
        (Ground::MultiChild, Band::Over) => "多子世帯で、給付奨学金はなし".into(),
        (Ground::MultiChild, band) => "多子世帯で".to_owned() + band_name(band),
        (_, band) => band_name(band).into(),
    }
}

/// The share that a band gives, for the drawing: band Ⅳ is open to few, so it is hatched and unlabelled.
fn share(household: &Household, period: &Period, band: Band) -> Share {
    let year = aid_year(period.half.fiscal_year);
    match band {
        Band::Over => Share::ZERO,
        Band::Fourth if household.school.sector == Sector::Private && !period.multi_child => {
            match household.school.kind {
                Kind::Daigaku => year.stem_shares.daigaku,
                Kind::Kosen => year.stem_shares.kosen,
                Kind::Tandai => year.stem_shares.tandai,
                Kind::Senmon => year.stem_shares.senmon,
            }
        }
        Band::Fourth => fourth_grant(period),
        band => band.row(year.waiver_shares).copied().unwrap_or(Share::ZERO),
    }
}

/// 給付奨学金 of band Ⅳ beside that of band Ⅰ.
fn fourth_grant(period: &Period) -> Share {
    let table = aid_year(period.half.fiscal_year).grants.first();
    let home = |place: usize| table.and_then(|table| table.bands.get(place)).map_or(0, |row| row.home.0);
    Share { numerator: home(3), denominator: home(0).max(1) }
}

/// One zone; in that of the needle the label makes way.
fn zone(drawing: &mut String, share: Share, band: Band, needle: i64) {
    let height = share.of(Yen(FULL)).0.max(20);
    let x = (i64::from(band.number()) - 1) * 20;
    let within = needle / 10 - x;
    let here = (0..20).contains(&within);
    let middle = x + 10;
    let label_at = match within {
        0..10 => x + 15,
        10..20 => x + 5,
        _ => middle,
    };
    let class = match (band, here) {
        (Band::Fourth, _) => "l-line f-hat",
        (Band::Over, _) => "f-line",
        (_, true) => "f-acc",
        (_, false) => "f-mid",
    };
    let (y, tall) = (hundredths(AXIS - height), hundredths(height));
    let [x, middle] = [x, middle].map(|percent| percent.to_string());
    drawing.extend([
        "<rect class=\"",
        class,
        "\" x=\"",
        &x,
        ".4%\" y=\"",
        &y,
        "rem\" width=\"19.2%\" height=\"",
        &tall,
        "rem\"/>",
    ]);
    if band != Band::Over {
        let (label, above, class) = match band {
            Band::Fourth => ("※".into(), 50, ""),
            _ if share.numerator == share.denominator => (share_in_words(share), -130, " t-on"),
            _ => ([&share.numerator.to_string(), "/", &share.denominator.to_string()].concat(), -130, " t-on"),
        };
        let y = hundredths(AXIS - height - above);
        let x = label_at.to_string();
        drawing.extend(["<text class=\"mid b in", class, "\" x=\"", &x, "%\" y=\"", &y, "rem\">", &label, "</text>"]);
    }
    let (long, short) = match band {
        Band::First => ("第Ⅰ", "Ⅰ"),
        Band::Second => ("第Ⅱ", "Ⅱ"),
        Band::Third => ("第Ⅲ", "Ⅲ"),
        Band::Fourth => ("第Ⅳ", "Ⅳ"),
        Band::Over => ("対象外", "外"),
    };
    let bold = if here { " b" } else { "" };
    for (class, name) in [("in", long), ("sh", short)] {
        drawing.extend(["<text class=\"mid ", class, bold, "\" x=\"", &middle, "%\" y=\"10.45rem\">", name, "</text>"]);
    }
}

/// Where the base stands, in tenths of a percent: by its place within its zone.
fn place_of(base: Yen, limits: &[Yen]) -> i64 {
    let zone = limits.iter().position(|limit| base < *limit).unwrap_or(limits.len());
    let from = zone.checked_sub(1).and_then(|place| limits.get(place)).copied().unwrap_or_default();
    let below = limits.get(zone).copied().unwrap_or(from + from);
    let width = (below - from).0.max(1);
    let within = if zone == 0 { 99 } else { (base - from).times(200, width).0.clamp(5, 195) };
    i64::try_from(zone).unwrap_or(0) * 200 + within
}

fn needle(drawing: &mut String, place: i64) {
    let x = [&(place / 10).to_string(), ".", &(place % 10).to_string(), "%"].concat();
    let anchor = match place {
        ..300 => "",
        300..=700 => " mid",
        _ => " end",
    };
    drawing.extend([
        "<line class=\"halo\" x1=\"",
        &x,
        "\" x2=\"",
        &x,
        "\" y1=\"1.6rem\" y2=\"9.15rem\"/><line class=\"l-sig thick\" x1=\"",
        &x,
        "\" x2=\"",
        &x,
        "\" y1=\"1.6rem\" y2=\"9.2rem\"/><svg x=\"",
        &x,
        "\" y=\"1.5rem\" width=\"1\" height=\"1\" overflow=\"visible\"><path class=\"f-sig\" d=\"M-7 0h14L0 10z\"/></svg><text class=\"b c-sig",
        anchor,
        "\" x=\"",
        &x,
        "\" y=\"1.1rem\">あなた</text>",
    ]);
}
