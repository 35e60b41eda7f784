/// One step on the way from the old lines to the new ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    Keep(String),
    Remove(String),
    Insert(String),
}

/// A shortest list of edits; README.md says which one.
pub fn edits(old: &[String], new: &[String]) -> Vec<Edit> {
    let common = CommonLengths::new(old, new);
    let mut result = Vec::with_capacity(old.len() + new.len());
    let (mut i, mut j) = (0, 0);
    while i < old.len() && j < new.len() {
        if old[i] == new[j] {
            result.push(Edit::Keep(old[i].clone()));
            i += 1;
            j += 1;
        } else if common.from(i + 1, j) >= common.from(i, j + 1) {
            result.push(Edit::Remove(old[i].clone()));
            i += 1;
        } else {
            result.push(Edit::Insert(new[j].clone()));
            j += 1;
        }
    }
    result.extend(old[i..].iter().cloned().map(Edit::Remove));
    result.extend(new[j..].iter().cloned().map(Edit::Insert));
    result
}

/// How many lines at most can be kept from here on, for every pair of positions.
struct CommonLengths {
    width: usize,
    cells: Vec<u32>,
}

impl CommonLengths {
    fn new(old: &[String], new: &[String]) -> Self {
        let width = new.len() + 1;
        let mut table = CommonLengths {
            width,
            cells: vec![0; width * (old.len() + 1)],
        };
        for i in (0..old.len()).rev() {
            for j in (0..new.len()).rev() {
                table.cells[i * width + j] = if old[i] == new[j] {
                    table.from(i + 1, j + 1) + 1
                } else {
                    table.from(i + 1, j).max(table.from(i, j + 1))
                };
            }
        }
        table
    }

    fn from(&self, i: usize, j: usize) -> u32 {
        self.cells[i * self.width + j]
    }
}
