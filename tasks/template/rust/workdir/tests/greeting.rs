#[test]
fn a_name() {
    assert_eq!(greeting::greet("Ada"), "Hello, Ada!");
}
