use crate::record::Fault;

pub fn render() -> Result<String, Fault> {
    Ok(String::new())
}
