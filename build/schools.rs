//! 学校: `src/schools/schools.toml` as the tables of `schools::school`, checked for what must hold of schools and money.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Deserializer, de::Error};

use super::record::{Facts, Fault, Literal, Spanned};

#[path = "../src/prefecture.rs"]
#[allow(dead_code, reason = "only the names are needed here")]
mod prefecture;

const PATH: &str = "src/schools/schools.toml";
/// Years that a record can sensibly speak of: the oldest school's founding, and the next recruitments.
const YEARS: std::ops::RangeInclusive<u16> = 1940..=2030;

words! {
    Kind { "大学" => University, "専攻科" => AdvancedCourse, "専門学校" => VocationalCollege }
    Founder { "国立" => National, "公立" => Public, "私立" => Private }
    Time { "昼間" => Day, "夜間" => Evening }
    Confidence { "A" => High, "B" => Middle, "C" => Low }
    Profession {
        "臨床工学技士国家試験受験資格" => ClinicalEngineer,
        "診療放射線技師国家試験受験資格" => RadiologicalTechnologist,
        "臨床検査技師国家試験受験資格" => MedicalTechnologist,
    }
}

/// One school as it is authored.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    id: String,
    name: String,
    kana: Option<String>,
    #[serde(default)]
    former_names: Vec<String>,
    operator: Option<String>,
    kind: Kind,
    founder: Founder,
    faculty: Option<String>,
    department: Option<String>,
    course: Option<String>,
    years: Option<u8>,
    years_note: Option<String>,
    entry: Option<String>,
    time: Option<Time>,
    prefecture: Prefecture,
    city: Option<String>,
    campus: Option<String>,
    address: Option<Address>,
    #[allow(dead_code, reason = "for those who keep the facts")]
    mext_code: Option<String>,
    #[allow(dead_code, reason = "for those who keep the facts")]
    tel: Option<String>,
    site: Option<Site>,
    capacity: Option<Capacity>,
    course_capacity: Option<Capacity>,
    opened: Option<String>,
    opened_source: Option<Key>,
    recruitment: Option<Recruitment>,
    status: Option<String>,
    /// A department that leads to two licences has a record for each.
    qualifications: [Profession; 1],
    #[serde(default)]
    also_qualifications: Vec<String>,
    #[serde(default)]
    related_departments: Vec<String>,
    study_support: Option<Designation>,
    vocational_practice: Option<Designation>,
    training_benefit: Option<Designation>,
    installment: Option<Installment>,
    scholarship: Option<Cited>,
    aid: Option<Cited>,
    extra_costs: Option<Cited>,
    estimate: Option<Estimate>,
    #[serde(default)]
    history: Vec<String>,
    article: Option<Article>,
    note: Option<String>,
    confidence: Confidence,
    as_of: Option<String>,
    sources: Vec<Key>,
    #[serde(default = "yes")]
    fees_sought: bool,
    #[serde(default)]
    fees: Vec<Spanned<Fees>>,
    #[serde(default)]
    exam: Vec<Spanned<Exam>>,
}

record! {
    Address { text: String, source: Option<Key>; postal_code: Option<String> }
    Site { url: String, note: Option<String>; source: Option<Key> }
    Capacity { places: u16, year: Option<u16>, scope: Option<String>, note: Option<String>, source: Option<Key> }
    Recruitment { year: u16, note: Option<String>, source: Option<Key> }
    Designation { note: Option<String>, source: Option<Key> }
    Installment { text: Option<String>, times: Option<u8>, note: Option<String>, source: Option<Key> }
    Cited { text: String, source: Option<Key> }
    Estimate { total: Yen, note: String, source: Key }
    Fees {
        year: Option<u16>, edition: Option<String>, scope: Option<String>, resident: Option<String>,
        admission: Option<Yen>, tuition: Option<Yen>, facility: Option<Yen>, practice: Option<Yen>, other: Option<Yen>,
        other_name: Option<String>, selection_fee: Option<Yen>, at_entry: Option<Yen>, second_term: Option<Yen>,
        first_year_total: Option<Yen>, first_year_without_admission: Option<Yen>, later_year_total: Option<Yen>,
        course_total: Option<Yen>, note: Option<String>, source: Key, later_note: Option<String>,
        tuition_holds_more: Option<bool>,
    }
    Exam {
        round: Option<u16>, year: Option<u16>, population: String, examinees: Option<u16>, passed: Option<u16>,
        rate: Rate, note: Option<String>, source: Key,
    }
    Article { says: Vec<String>, source: Key }
    Nationwide { year: u16, schools: u16; source: Key }
}

const fn yes() -> bool {
    true
}

/// The name of a document in the table of sources; a literal of the document itself.
#[derive(Clone, Debug, Deserialize)]
#[serde(transparent)]
pub struct Key(Spanned<String>);

impl Literal for Key {
    fn literal(&self) -> String {
        format!("document({:?})", self.0.get_ref())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Prefecture(prefecture::Prefecture);

impl<'de> Deserialize<'de> for Prefecture {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        let found = prefecture::Prefecture::ALL.into_iter().find(|prefecture| prefecture.name() == name);
        found.map(Self).ok_or_else(|| D::Error::custom(format!("{name}という都道府県はない")))
    }
}

impl Literal for Prefecture {
    fn literal(&self) -> String {
        format!("Prefecture::{:?}", self.0)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Yen(u32);

impl Literal for Yen {
    fn literal(&self) -> String {
        format!("Yen({})", self.0)
    }
}

/// A rate as the document prints it, in per cent with at most one decimal; a literal in tenths of a per cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate(u16);

impl<'de> Deserialize<'de> for Rate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let per_cent = f64::deserialize(deserializer)?;
        let tenths = (per_cent * 10.0).round();
        if !(0.0..=1000.0).contains(&tenths) || (tenths - per_cent * 10.0).abs() > 1e-6 {
            return Err(D::Error::custom("率は0から100まで、小数1けたで書く"));
        }
        Ok(Self(tenths as u16))
    }
}

impl Literal for Rate {
    fn literal(&self) -> String {
        self.0.literal()
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    meta: Spanned<Meta>,
    sources: BTreeMap<String, Spanned<Source>>,
    school: Vec<Spanned<Record>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Meta {
    collected: String,
    clinical_engineer: Counts,
    radiological_technologist: Counts,
    medical_technologist: Counts,
    nationwide: Nationwide,
}

/// How many records there are of each kind.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Counts {
    university: usize,
    #[serde(default)]
    advanced_course: usize,
    vocational_college: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Source {
    title: String,
    url: Option<String>,
    date: String,
    kind: String,
}

pub fn render() -> Result<String, Fault> {
    rendered(&Facts::open(PATH)?)
}

/// The tables of one file, once nothing is wrong with it.
pub fn rendered(facts: &Facts) -> Result<String, Fault> {
    let file: File = facts.parse()?;
    let documents = documents(facts, &file)?;
    check_table(facts, &file)?;
    for school in &file.school {
        check_school(facts, school)?;
        for fees in &school.get_ref().fees {
            check_fees(facts, school.get_ref(), fees)?;
        }
        for exam in &school.get_ref().exam {
            check_exam(facts, school.get_ref(), exam)?;
        }
    }
    let meta = file.meta.get_ref();
    let schools: Vec<String> = file.school.iter().map(|school| school.get_ref().listed()).collect();
    let details: Vec<String> = file.school.iter().map(|school| school.get_ref().details()).collect();
    // The phone reads the list and the pages of schools from files.
    let paged = "#[cfg(not(feature = \"csr\"))]\n";
    Ok([
        format!("pub const COLLECTED: &str = {:?};\n", meta.collected),
        format!("pub static NATIONWIDE: Nationwide = {};\n", meta.nationwide.literal()),
        usual_fees(&file),
        format!("{paged}static ALL: [School; {}] = [\n{}\n];\n", schools.len(), schools.join(",\n")),
        format!("{paged}pub static SCHOOLS: &[School] = &ALL;\n"),
        format!("{paged}pub static DETAILS: &[Details] = &[\n{}\n];\n", details.join(",\n")),
        format!("{paged}{documents}"),
    ]
    .concat())
}

/// What a kind of school asks of those who study 臨床工学: from the least to the most that the documents state.
fn usual_fees(file: &File) -> String {
    let kinds = [(Kind::VocationalCollege, true), (Kind::University, true), (Kind::University, false)];
    let row = |(kind, private): (Kind, bool)| {
        let of_kind = |school: &&Record| {
            let own = (school.licence(), school.kind, school.founder == Founder::Private);
            own == (Profession::ClinicalEngineer, kind, private)
        };
        let schools: Vec<&Record> = file.school.iter().map(Spanned::get_ref).filter(of_kind).collect();
        let span = |read: fn(&Fees) -> Option<u32>| {
            let amounts = schools.iter().map(|school| school.shown_fees().filter_map(read).collect::<Vec<u32>>());
            let known: Vec<Vec<u32>> = amounts.filter(|amounts| !amounts.is_empty()).collect();
            let all = || known.iter().flatten().copied();
            let (least, most) = (all().min().unwrap_or_default(), all().max().unwrap_or_default());
            format!("Span {{ schools: {}, least: Yen({least}), most: Yen({most}) }}", known.len())
        };
        let tuition = span(|fees| fees.tuition.map(|yen| yen.0));
        let admission = span(|fees| fees.admission.map(|yen| yen.0));
        let beside = span(|fees| {
            let parts = [fees.facility, fees.practice, fees.other];
            parts.iter().any(Option::is_some).then(|| sum(&parts))
        });
        format!(
            "UsualFees {{ kind: {}, private: {private}, tuition: {tuition}, admission: {admission}, beside: {beside} }}",
            kind.literal()
        )
    };
    let rows: Vec<String> = kinds.map(row).into();
    format!("pub static USUAL_FEES: [UsualFees; {}] = [{}];\n", rows.len(), rows.join(","))
}

/// A literal of a struct from fields of the same names.
macro_rules! literal {
    ($record:ident as $name:ident { $($field:ident),* $(,)? } $($more:ident)*) => {{
        let fields: Vec<String> = vec![
            $(format!("{}: {}", stringify!($field), $record.$field.literal()),)*
            $(format!("{}: {}", stringify!($more), $more.literal()),)*
        ];
        format!("{} {{ {} }}", stringify!($name), fields.join(", "))
    }};
}

impl Record {
    /// What the list shows and the search looks at.
    fn listed(&self) -> String {
        let licence = self.licence();
        let first_year = self.first_year();
        let exam = self
            .exam
            .iter()
            .map(Spanned::get_ref)
            .max_by_key(|exam| exam.year)
            .map(|exam| Latest(exam.rate, exam.year));
        let study_support = self.study_support.is_some();
        let installment = self.installment.is_some();
        let recruitment = self.recruitment.as_ref().map(|seen| seen.year);
        let sought = NotYet;
        literal!(self as School {
            id, name, kana, former_names, kind, founder, faculty, department, course, years, time, entry, prefecture,
            city, campus, status,
        } licence study_support installment recruitment first_year exam sought)
    }

    const fn licence(&self) -> Profession {
        let [licence] = self.qualifications;
        licence
    }

    /// The fees of the document that stands first, where it tells 授業料 apart: several where they hang on one's home.
    fn shown_fees(&self) -> impl Iterator<Item = &Fees> {
        let first = self.fees.first().map(|fees| fees.get_ref().source.0.get_ref());
        let fees = self.fees.iter().map(Spanned::get_ref);
        fees.enumerate().filter_map(move |(place, fees)| {
            let alike = place == 0 || fees.resident.is_some() && Some(fees.source.0.get_ref()) == first;
            (alike && fees.tuition.is_some() && fees.tuition_holds_more != Some(true)).then_some(fees)
        })
    }

    /// The first fees whose total of the first year is known.
    fn first_year(&self) -> Option<FirstYear> {
        let mut fees = self.fees.iter().map(Spanned::get_ref);
        fees.find_map(|fees| Some(FirstYear(fees.first_year_total?, fees.year, fees.resident.clone())))
    }

    fn details(&self) -> String {
        literal!(self as Details {
            operator, years_note, time, address, site, capacity, course_capacity, opened, recruitment,
            also_qualifications, related_departments, study_support, vocational_practice, training_benefit, installment,
            scholarship, aid, extra_costs, estimate, history, article, note, confidence, as_of, sources, fees_sought,
            fees, exam,
        })
    }
}

/// 初年度 as the list shows it: total, 年度, for whom.
struct FirstYear(Yen, Option<u16>, Option<String>);

impl Literal for FirstYear {
    fn literal(&self) -> String {
        let Self(total, year, resident) = self;
        let (total, year, resident) = (total.literal(), year.literal(), resident.literal());
        format!("FirstYear {{ total: {total}, year: {year}, resident: {resident} }}")
    }
}

/// What is worked out once it is asked for.
struct NotYet;

impl Literal for NotYet {
    fn literal(&self) -> String {
        "OnceLock::new()".into()
    }
}

/// The newest result as the list shows it: rate and year.
struct Latest(Rate, Option<u16>);

impl Literal for Latest {
    fn literal(&self) -> String {
        format!("Latest {{ rate: {}, year: {} }}", self.0.literal(), self.1.literal())
    }
}

/// The table of documents, once every key leads to one and every one is led to.
fn documents(facts: &Facts, file: &File) -> Result<String, Fault> {
    let mut used = BTreeSet::new();
    let keys = file.school.iter().flat_map(|school| keys(school.get_ref()));
    for Key(key) in keys.chain([&file.meta.get_ref().nationwide.source]) {
        facts.ensure(key, file.sources.contains_key(key.get_ref()), format!("{}という出典はない", key.get_ref()))?;
        used.insert(key.get_ref());
    }
    let mut rows = String::new();
    for (id, spanned) in &file.sources {
        let source = spanned.get_ref();
        facts.ensure(spanned, used.contains(id), format!("出典{id}は使われていない"))?;
        let is_link = source.url.as_ref().is_none_or(|url| is_link(url));
        facts.ensure(spanned, is_link, format!("出典{id}のurlはhttpで始める"))?;
        let Some(voice) = voice(&source.kind) else {
            return Err(facts.fault(spanned.span().start, format!("出典の種類「{}」を知らない", source.kind)));
        };
        let (title, url, date) = (source.title.literal(), source.url.literal(), source.date.literal());
        rows += &format!(
            "Document {{ source: Source {{ id: {id:?}, title: {title}, url: {url}, date: Some({date}) }}, voice: Voice::{voice} }},\n"
        );
    }
    Ok(format!("pub static DOCUMENTS: [Document; {}] = [\n{rows}];\n", file.sources.len()))
}

/// Every key of a school that names a document.
fn keys(school: &Record) -> Vec<&Key> {
    let cited = [&school.scholarship, &school.aid, &school.extra_costs];
    let designations = [&school.study_support, &school.vocational_practice, &school.training_benefit];
    let capacities = [&school.capacity, &school.course_capacity];
    let mut keys: Vec<&Key> = school.sources.iter().collect();
    keys.extend(school.fees.iter().map(|fees| &fees.get_ref().source));
    keys.extend(school.exam.iter().map(|exam| &exam.get_ref().source));
    keys.extend(school.estimate.iter().map(|estimate| &estimate.source));
    keys.extend(school.article.iter().map(|article| &article.source));
    keys.extend(school.opened_source.iter());
    keys.extend(school.address.iter().filter_map(|address| address.source.as_ref()));
    keys.extend(school.site.iter().filter_map(|site| site.source.as_ref()));
    keys.extend(school.recruitment.iter().filter_map(|seen| seen.source.as_ref()));
    keys.extend(school.installment.iter().filter_map(|installment| installment.source.as_ref()));
    keys.extend(cited.into_iter().flatten().filter_map(|cited| cited.source.as_ref()));
    keys.extend(designations.into_iter().flatten().filter_map(|designation| designation.source.as_ref()));
    keys.extend(capacities.into_iter().flatten().filter_map(|capacity| capacity.source.as_ref()));
    keys
}

/// Whose word a document is, by its kind.
fn voice(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "学校公式"
        | "学校公式リリース"
        | "学校公式（同窓会）"
        | "学校公式文書の転載"
        | "学校法人公式"
        | "学術誌の学校紹介" => "School",
        "公的データの写し" | "公的統計の写し" | "自治体資料" => "Public",
        "ニュース"
        | "地域ニュース"
        | "地域メディア"
        | "団体機関紙"
        | "放送局ニュース"
        | "教育ニュース"
        | "教育メディア"
        | "新聞"
        | "新聞社の大学紹介"
        | "業界紙"
        | "経済誌" => "Press",
        "専門サイト"
        | "受験情報サイト"
        | "進学情報サイト"
        | "進学・転職情報サイト"
        | "求人サイト"
        | "団体公式"
        | "医師会会報"
        | "個人サイト"
        | "地域ブログ"
        | "百科事典の転載"
        | "公開リポジトリの編集データ" => "Other",
        _ => return None,
    })
}

fn check_table(facts: &Facts, file: &File) -> Result<(), Fault> {
    let meta = file.meta.get_ref();
    let licences = [
        (Profession::ClinicalEngineer, &meta.clinical_engineer),
        (Profession::RadiologicalTechnologist, &meta.radiological_technologist),
        (Profession::MedicalTechnologist, &meta.medical_technologist),
    ];
    for (licence, counts) in licences {
        let stated = [
            (Kind::University, counts.university),
            (Kind::AdvancedCourse, counts.advanced_course),
            (Kind::VocationalCollege, counts.vocational_college),
        ];
        for (kind, stated) in stated {
            let of = |school: &&Spanned<Record>| (school.get_ref().licence(), school.get_ref().kind) == (licence, kind);
            let found = file.school.iter().filter(of).count();
            facts.ensure(
                &file.meta,
                found == stated,
                format!("{licence:?}の{kind:?}は{found}件あり、{stated}件ではない"),
            )?;
        }
    }
    let mut ids = BTreeSet::new();
    for pair in file.school.windows(2) {
        let [before, school] = pair else { continue };
        let place = |school: &Record| (school.licence(), school.prefecture);
        let ordered = place(before.get_ref()) <= place(school.get_ref());
        facts.ensure(school, ordered, "学校は免許ごとに、都道府県の順（JIS）に置く")?;
    }
    for school in &file.school {
        let id = &school.get_ref().id;
        facts.ensure(school, ids.insert(id), format!("idの{id}は二つ目"))?;
    }
    Ok(())
}

fn check_school(facts: &Facts, spanned: &Spanned<Record>) -> Result<(), Fault> {
    let school = spanned.get_ref();
    let id = &school.id;
    let slug = id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    let ensure = |holds: bool, message: &str| facts.ensure(spanned, holds, format!("{id}：{message}"));
    ensure(slug && !id.is_empty(), "idは英小文字・数字・ハイフン")?;
    ensure(!school.sources.is_empty(), "出典が一つもない")?;
    ensure(school.years.is_none_or(|years| (1..=4).contains(&years)), "修業年限は1年から4年")?;
    ensure(school.site.as_ref().is_none_or(|site| is_link(&site.url)), "サイトはhttpで始める")?;
    ensure(
        school.installment.as_ref().is_none_or(|paid| paid.text.is_some() || paid.times.is_some()),
        "分納の中身がない",
    )?;
    let capacities = || school.capacity.iter().chain(&school.course_capacity);
    ensure(capacities().all(|capacity| capacity.places > 0), "定員が0人")?;
    if let (Some(whole), Some(part)) = (&school.capacity, &school.course_capacity) {
        ensure(part.places <= whole.places, "専攻の定員が学科より多い")?;
    }
    let opened = school.opened.as_deref().map(year_of);
    let years =
        capacities().filter_map(|capacity| capacity.year).chain(school.recruitment.iter().map(|seen| seen.year));
    let as_of = school.as_of.as_deref().map(year_of);
    ensure(opened != Some(None) && as_of != Some(None), "年は2022か2022-04の形")?;
    ensure(years.chain(opened.flatten()).all(|year| YEARS.contains(&year)), "ありえない年")
}

fn sum(parts: &[Option<Yen>]) -> u32 {
    parts.iter().flatten().map(|yen| yen.0).sum()
}

/// What a year's fees must fulfil: parts make the whole, instalments make the year, years make the course.
fn check_fees(facts: &Facts, school: &Record, spanned: &Spanned<Fees>) -> Result<(), Fault> {
    let fees = spanned.get_ref();
    let id = &school.id;
    let ensure = |holds: bool, message: &str| facts.ensure(spanned, holds, format!("{id}の学費：{message}"));
    let agrees = |total: Option<Yen>, sum: u32| total.is_none_or(|total| total.0 == sum);
    let (first, later, years) = (fees.first_year_total, fees.later_year_total, school.years);
    ensure(fees.year.is_none_or(|year| YEARS.contains(&year)), "ありえない年度")?;
    ensure(fees.other.is_some() == fees.other_name.is_some(), "otherとother_nameは一組")?;
    if fees.tuition.is_some() {
        let rest = [fees.tuition, fees.facility, fees.practice, fees.other];
        ensure(agrees(first, sum(&rest) + sum(&[fees.admission])), "内訳と初年度の合計が合わない")?;
        ensure(agrees(fees.first_year_without_admission, sum(&rest)), "内訳と入学金を除く合計が合わない")?;
    }
    if fees.at_entry.is_some() && fees.second_term.is_some() {
        ensure(agrees(first, sum(&[fees.at_entry, fees.second_term])), "入学手続きと後期の和が合計に合わない")?;
    }
    if let (Some(first), Some(later), Some(years)) = (first, later, years) {
        let course = first.0 + later.0 * u32::from(years.saturating_sub(1));
        ensure(agrees(fees.course_total, course), "年ごとの和が卒業までの合計に合わない")?;
        let estimate =
            school.estimate.as_ref().filter(|estimate| estimate.source.0.get_ref() == fees.source.0.get_ref());
        ensure(agrees(estimate.map(|estimate| estimate.total), course), "年ごとの和が計算した合計に合わない")?;
    }
    Ok(())
}

/// The year of the examination of a licence that would be round 0: 臨床工学技士 was first examined in 1988, the others now
/// once a year.
const fn year_of_round_zero(licence: Profession) -> u16 {
    match licence {
        Profession::ClinicalEngineer => 1987,
        Profession::RadiologicalTechnologist => 1948,
        Profession::MedicalTechnologist => 1954,
    }
}

fn check_exam(facts: &Facts, school: &Record, spanned: &Spanned<Exam>) -> Result<(), Fault> {
    let exam = spanned.get_ref();
    facts.ensure(spanned, exam.year.is_none_or(|year| YEARS.contains(&year)), "ありえない年")?;
    if let (Some(round), Some(year)) = (exam.round, exam.year) {
        facts.ensure(
            spanned,
            year == round + year_of_round_zero(school.licence()),
            format!("第{round}回は{year}年ではない"),
        )?;
    }
    facts.ensure(spanned, exam.examinees.is_some() == exam.passed.is_some(), "受験者数と合格者数は一組")?;
    if let (Some(examinees), Some(passed)) = (exam.examinees, exam.passed) {
        facts.ensure(spanned, 0 < examinees && passed <= examinees, "合格者が受験者より多い")?;
        // Tenths of a per cent, rounded half up.
        let rate = (u32::from(passed) * 2000 + u32::from(examinees)) / (u32::from(examinees) * 2);
        facts.ensure(spanned, rate == u32::from(exam.rate.0), format!("率は{}.{}のはず", rate / 10, rate % 10))?;
    }
    Ok(())
}

fn is_link(url: &str) -> bool {
    url.starts_with("http://") || url.starts_with("https://")
}

/// The year of `2022` or `2022-04`.
fn year_of(date: &str) -> Option<u16> {
    let (year, month) = date.split_once('-').unwrap_or((date, "01"));
    let month: u8 = month.parse().ok()?;
    if (1..=12).contains(&month) && year.len() == 4 { year.parse().ok() } else { None }
}
