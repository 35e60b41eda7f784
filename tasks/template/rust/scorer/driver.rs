fn main() {
    let name = std::env::args().nth(1).unwrap();
    println!("{}", greeting::greet(&name));
}
