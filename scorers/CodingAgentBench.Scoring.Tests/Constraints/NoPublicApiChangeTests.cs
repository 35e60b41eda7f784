using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Scoring.Tests.Constraints;

public sealed class NoPublicApiChangeTests
{
    private static readonly ConstraintDeclaration Constraint = new(ConstraintKinds.NoPublicApiChange);

    [Theory]
    [InlineData("a.py", "def f(a, b=1):\n    return a\n", "def _g(): pass\n\ndef f(\n    a,  # first\n    b=1,\n):\n    def inner(x): return x\n    return _g()\n")]
    [InlineData("a.py", "class A:\n    limit = 1\n    def m(self): pass\n", "class A:\n    limit = 2\n    def m(self):\n        '''\n        def n(): pass\n        '''\n        self.x = 1\n    def _n(self): pass\n\nclass _B:\n    def m(self): pass\n")]
    [InlineData("a.py", "import os\nif os.name:\n    def f(): pass\n", "import os, re\nif os.name:\n    def f(): return {'a': 1}\nfor _i in []: x = 1\n")]
    [InlineData("a.go", "package a\n\nfunc F(x int) error {\n\treturn nil\n}\n", "package a\n\nimport \"fmt\"\n\nfunc F(x int) error { return g() }\n\nfunc g() error { var X = 1; return fmt.Errorf(\"%d\", X) }\n\ntype t struct{ A int }\n\nfunc (t) M() {}\n")]
    [InlineData("a.go", "package a\n\ntype T struct {\n\tA int\n\tb int\n}\n\nfunc (t *T) M() interface{} { return nil }\n\nconst (\n\tX = 1\n\ty = 2\n)\n", "package a\n\ntype T struct {\n\tA int\n\tc, d string\n}\n\nfunc (self *T) M() interface{} { return self }\n\nconst (\n\tX = 3\n\tz = 4\n)\n")]
    [InlineData("a.rs", "pub fn f(x: &str) -> u8 { 0 }\nstruct S { a: u8 }\n", "use std::fmt;\n/// Docs.\npub fn f(x: &str) -> u8 {\n    g()\n}\nfn g() -> u8 { 1 }\npub(crate) fn h() {}\nstruct S { b: u8 }\n")]
    [InlineData("a.rs", "pub struct S {\n    pub a: HashMap<K, V>,\n    b: u8,\n}\nimpl S {\n    pub fn new() -> Self { S }\n}\npub enum E { A, B(u8) }\n", "#[derive(Debug)]\npub struct S {\n    pub a: HashMap<K, V>,\n    c: Vec<(u8, u8)>,\n}\nimpl S {\n    fn own(&self) {}\n    pub fn new() -> Self { let x = [1; 2]; S }\n}\npub enum E {\n    A,\n    B(u8),\n}\n")]
    [InlineData("a.ts", "export function f(a: number): { b: string } { return { b: '' } }\n", "import { x } from './x.ts'\nfunction g() { return 1 }\nexport function f(a: number): { b: string } {\n  return { b: `${g()}` };\n}\n")]
    [InlineData("a.ts", "export class A {\n  private x = 1;\n  #y = 2\n  z: number\n  m(): void {}\n}\nexport const k: number = 1;\nexport const h = (a: number): number => a\n", "export class A {\n  private w = [1, 2];\n  z: number\n  m(): void { this.#q() }\n  #q() {}\n}\nexport const k: number = 2\nexport const h = (a: number): number => { return a + 1 }\n")]
    [InlineData("a.h", "#ifndef A_H\n#define A_H\nint f(int a);\nstruct s { int x; };\n#define MAX 1\n#endif\n", "#ifndef A_H\n#define A_H\n#include <stdio.h>\n/* Says. */\nint  f(int a);\nstruct s {\n    int x;\n};\n#define MAX \\\n    2\n#endif\n")]
    [InlineData("a.c", "int f(int a) { return a; }\n", "int g(void) { return 1; }\n")]
    [InlineData("tests/test_a.py", "", "def test_it(): pass\n")]
    [InlineData("a_test.go", "package a\n", "package a\n\nfunc TestIt(t *testing.T) {}\n")]
    [InlineData("notes.md", "", "def f(): pass\n")]
    public void What_is_inside_may_change(string path, string before, string after) =>
        Promise.Check(Constraint, path, before, after).Should().BeEquivalentTo(new { Honoured = true, Detail = "" });

    [Theory]
    [InlineData("a.py", "def f(a): pass\n", "def f(a, b=None): pass\n", "`def f ( a )` is gone")]
    [InlineData("a.py", "def f(a): pass\n", "async def f(a): pass\n", "`def f ( a )` is gone")]
    [InlineData("a.py", "x = 1\n", "x = 1\nY = 2\n", "`Y` is new")]
    [InlineData("a.py", "class A:\n    def m(self): pass\n", "class A:\n    def m(self): pass\n    def n(self): pass\n", "`A.def n ( self )` is new")]
    [InlineData("a.py", "class A:\n    def __init__(self): pass\n", "class A:\n    def __init__(self, x): pass\n", "`A.def __init__ ( self )` is gone")]
    [InlineData("a.py", "class A:\n    @property\n    def m(self): pass\n", "class A:\n    def m(self): pass\n", "`@ property A.def m ( self )` is gone")]
    [InlineData("a.py", "class A(B): pass\n", "class A: pass\n", "`class A ( B )` is gone")]
    [InlineData("a.py", null, "def f(): pass\n", "`def f ( )` is new")]
    [InlineData("a.go", "package a\n\nfunc F(x int) {}\n", "package a\n\nfunc F(x int64) {}\n", "`func F ( x int )` is gone")]
    [InlineData("a.go", "package a\n", "package a\n\ntype T struct {\n\tA int\n}\n", "`type T struct` is new")]
    [InlineData("a.go", "package a\n\ntype T struct {\n\tA int\n}\n", "package a\n\ntype T struct {\n\tA int\n\tB string\n}\n", "`T.B string` is new")]
    [InlineData("a.go", "package a\n\ntype I interface {\n\tM()\n}\n", "package a\n\ntype I interface {\n\tM()\n\tN()\n}\n", "`type I interface { M ( ) }` is gone")]
    [InlineData("a.go", "package a\n\nvar (\n\tx = 1\n)\n", "package a\n\nvar (\n\tx, Y int = 1, 2\n)\n", "`var Y int` is new")]
    [InlineData("a.rs", "pub fn f(x: u8) {}\n", "pub fn f(x: u16) {}\n", "`pub fn f ( x : u8 )` is gone")]
    [InlineData("a.rs", "impl S { fn a(&self) {} }\n", "impl S { pub fn a(&self) {} }\n", "`impl S :: pub fn a ( & self )` is new")]
    [InlineData("a.rs", "pub struct S { a: u8 }\n", "pub struct S { a: u8, pub b: u8 }\n", "`struct S :: pub b : u8` is new")]
    [InlineData("a.rs", "pub enum E { A }\n", "pub enum E { A, B }\n", "`pub enum E { A }` is gone")]
    [InlineData("a.rs", "pub trait T { fn a(&self) { x(); } }\n", "pub trait T { fn a(&self) { y(); } fn b(&self); }\n", "`pub trait T { fn a ( & self ) ; }` is gone")]
    [InlineData("a.ts", "export function f(a: number) {}\n", "export function f(a: number, b?: string) {}\n", "`export function f ( a : number )` is gone")]
    [InlineData("a.ts", "function f() {}\n", "function f() {}\nexport { f }\n", "`export { f }` is new")]
    [InlineData("a.ts", "export interface I { a: number }\n", "export interface I { a: number; b: number }\n", "`export interface I { a : number }` is gone")]
    [InlineData("a.ts", "export type T = 'a'\n  | 'b'\nconst x = 1\n", "export type T = 'a'\n  | 'c'\nconst x = 1\n", "`export type T = 'a' | 'b'` is gone")]
    [InlineData("a.ts", "export class A {\n  m(): void {}\n}\n", "export class A {\n  m(): void {}\n  n(): void {}\n}\n", "`class A :: n ( ) : void` is new")]
    [InlineData("a.ts", "export const h = (a: number) => a\n", "export const h = (a: string) => a\n", "`export const h = ( a : number )` is gone")]
    [InlineData("a.h", "int f(int a);\n", "int f(long a);\n", "`int f ( int a )` is gone")]
    [InlineData("a.h", "struct s { int x; };\n", "struct s { int x; int y; };\n", "`struct s { int x ; }` is gone")]
    [InlineData("a.h", "#define F(a) (a)\n", "#define F(a, b) (a)\n", "`#define F( a )` is gone")]
    [InlineData("a.h", "extern \"C\" {\nint f(void);\n}\n", "extern \"C\" {\nint f(void);\nstatic inline int g(void) { return 1; }\n}\n", "`static inline int g ( void )` is new")]
    public void What_others_see_may_not(string path, string? before, string after, string detail) =>
        Promise.Check(Constraint, path, before, after).Detail.Should().Be($"{path}: {detail}");

    [Fact]
    public void Only_the_files_of_the_pattern_count() =>
        Promise.Check(Constraint with { Path = "include/**" }, "src/a.h", "", "int f(void);\n").Honoured.Should().BeTrue();

    [Fact]
    public void A_file_that_is_gone_takes_its_declarations_along() =>
        Promise.Check(Constraint, "a.py", "def f(): pass\n", null).Honoured.Should().BeFalse();

    [Theory]
    [InlineData("a.py", "def ")]
    [InlineData("a.py", "def f\n")]
    [InlineData("a.py", "class A(")]
    [InlineData("a.go", "func F ")]
    [InlineData("a.go", "type T int\n")]
    [InlineData("a.go", "type (\n")]
    [InlineData("a.rs", "pub fn ")]
    [InlineData("a.rs", "mod a{pub x;")]
    [InlineData("a.rs", "pub enum {")]
    [InlineData("a.ts", "export class A{a} ")]
    [InlineData("a.ts", "export const ")]
    [InlineData("a.ts", "export {")]
    [InlineData("a.h", "#define \\\n")]
    [InlineData("a.h", "int (")]
    [InlineData("a.h", "}")]
    public void Whatever_the_bytes_are_there_is_an_answer(string path, string piece)
    {
        Promise.Check(Constraint, path, "", Promise.Huge(piece, 1)).Kind.Should().Be(ConstraintKinds.NoPublicApiChange);
        Promise.Check(Constraint, FileTree.Empty, FileTree.Of(Promise.Binary(path))).Kind.Should().Be(ConstraintKinds.NoPublicApiChange);
    }

    [Fact]
    public void A_source_file_of_eight_megabytes_is_not_kept_waiting_for() =>
        Promise.Check(Constraint, "a.py", "def f(): pass\n", $"def f(): return [{Promise.Huge("12, ")}]\n").Detail.Should().Be("a.py is too large to be checked");

    [Fact]
    public void A_file_that_no_check_can_cope_with_is_a_breach_and_no_excuse() =>
        Promise.Check(Constraint, "a.h", "int f(void);\n", "{ int f(void);\n").Should().NotBeNull();
}
