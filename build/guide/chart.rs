//! A row of figures by year: drawn as points on a line, and the same figures as a table with their sources.
//!
//! Drawn without a viewBox, x in % and y in rem, so that the words on it keep their size at any width.

use serde::Deserialize;

use super::markdown::Mark;
use crate::record::Spanned;

/// One row of figures, each with where it was read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Series {
    pub id: String,
    /// Over the table.
    pub title: String,
    pub unit: String,
    /// The lowest and the highest line of the drawing, and the step between lines.
    pub axis: Axis,
    pub points: Vec<Spanned<Point>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Axis {
    pub from: u32,
    pub to: u32,
    pub step: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    pub year: u16,
    pub value: u32,
    pub source: String,
}

/// Where the drawing's field begins and how high it is, in rem; where it begins and how wide it is, in %.
const TOP: f64 = 1.5;
const HEIGHT: f64 = 7.0;
const LEFT: f64 = 13.0;
const WIDTH: f64 = 82.0;

/// The whole figure: its title as HTML, what is seen on it, and how the number of a source is written.
pub fn figure(series: &Series, title: &str, seen: &str, mark: &mut Mark) -> String {
    let rows: String = series.points.iter().map(|point| row(series, point.get_ref(), mark)).collect();
    let Series { unit, axis, .. } = series;
    let foot = format!("縦の目盛りは0からではなく、{}{unit}からです。", tens_of_thousands(axis.from));
    format!(
        r#"<figure class="fig chart"><svg class="viz" height="10.5rem" role="img" aria-label="{seen}">{}</svg><p class="s dim">{foot}</p><table class="tbl"><caption>{title}</caption><thead><tr><th scope="col">年末</th><th scope="col" class="n">人数</th></tr></thead><tbody>{rows}</tbody></table></figure>"#,
        drawing(series)
    )
}

fn row(series: &Series, point: &Point, mark: &mut Mark) -> String {
    let (year, value, unit) = (point.year, grouped(point.value), &series.unit);
    format!(
        r#"<tr><th scope="row">{year}年</th><td class="n" data-l="人数">{value}{unit}{}</td></tr>"#,
        mark(&point.source)
    )
}

fn drawing(series: &Series) -> String {
    let places: Vec<(f64, f64)> = series.points.iter().map(|point| place(series, point.get_ref())).collect();
    let Axis { from, to, step } = series.axis;
    let lines = (from..=to).step_by(step as usize).map(|value| {
        let y = height(series, value);
        let name = tens_of_thousands(value);
        format!(
            r#"<line class="l-hair" x1="{LEFT}%" x2="100%" y1="{y:.2}rem" y2="{y:.2}rem"/><text class="tk" y="{:.2}rem">{name}</text>"#,
            y + 0.25
        )
    });
    let strokes = places.iter().zip(places.iter().skip(1)).map(|((x1, y1), (x2, y2))| {
        format!(r#"<line class="l-acc thick" x1="{x1:.1}%" y1="{y1:.2}rem" x2="{x2:.1}%" y2="{y2:.2}rem"/>"#)
    });
    let highest = series.points.iter().map(|point| point.get_ref().value).max();
    let last = series.points.len().saturating_sub(1);
    let points = series.points.iter().zip(&places).enumerate().map(|(at, (point, (x, y)))| {
        let Point { year, value, .. } = *point.get_ref();
        let told = at == 0 || at == last || Some(value) == highest;
        let (dot, year_class) = if at == last { ("f-sig", "tk mid") } else { ("f-acc", "tk mid") };
        let year_class = if at % 2 == 0 { year_class } else { "tk mid in2" };
        let words = if told {
            let class = if at == last { "b end c-sig" } else if at == 0 { "b" } else { "b mid" };
            // The first and the last stand below the line, where it leaves room.
            let x = if at == last { 100.0 } else if at == 0 { LEFT } else { *x };
            let y = if at == 0 || at == last { y + 1.25 } else { y - 0.6 };
            format!(r#"<text class="{class}" x="{x:.1}%" y="{y:.2}rem">{}</text>"#, grouped(value))
        } else {
            String::new()
        };
        let foot = TOP + HEIGHT + 1.4;
        format!(
            r#"<circle class="{dot}" cx="{x:.1}%" cy="{y:.2}rem" r="4"/><text class="{year_class}" x="{x:.1}%" y="{foot}rem">{year}</text>{words}"#
        )
    });
    lines.chain(strokes).chain(points).collect()
}

fn place(series: &Series, point: &Point) -> (f64, f64) {
    let years = |point: Option<&Spanned<Point>>| point.map_or(0, |point| point.get_ref().year);
    let (first, last) = (years(series.points.first()), years(series.points.last()));
    let share = f64::from(point.year - first) / f64::from((last - first).max(1));
    (LEFT + 2.0 + (WIDTH - 2.0) * share, height(series, point.value))
}

fn height(series: &Series, value: u32) -> f64 {
    let Axis { from, to, .. } = series.axis;
    TOP + HEIGHT * (1.0 - f64::from(value - from) / f64::from(to - from))
}

fn tens_of_thousands(value: u32) -> String {
    format!("{}万", value / 10_000)
}

/// `337414` as `337,414`.
fn grouped(value: u32) -> String {
    let digits = value.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
