using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Scoring.Tests.Constraints;

public sealed class NoNewDependencyTests
{
    private const string Lock = "{\"packages\": {\"\": {}, \"node_modules/a\": {}, \"node_modules/a/node_modules/@s/b\": {}, \"node_modules/own\": {\"link\": true}}}";

    private static readonly ConstraintDeclaration Constraint = new(ConstraintKinds.NoNewDependency);

    [Theory]
    [InlineData("requirements.txt", "requests==2\n", "requests>=3  # newer\n")]
    [InlineData("requirements.txt", "Typing_Extensions\n", "typing-extensions ; python_version < '3.11'\n-r more.txt\n-e .\n")]
    [InlineData("requirements-dev.txt", "a\nb\n", "a\n")]
    [InlineData("pyproject.toml", "[project]\ndependencies = [\n  \"a>=1\", # one\n  'b',\n]\n", "[project]\ndependencies = [\"b[x]==2\"]\n[tool.black]\nline-length = 100\n")]
    [InlineData("pyproject.toml", "[tool.poetry.dependencies]\npython = \"^3.11\"\na = {version = \"1\", extras = [\"x\"]}\n", "[tool.poetry.dependencies]\npython = \"^3.12\"\na = \"2\"\n")]
    [InlineData("setup.py", "setup(name='x', install_requires=['a'])", "setup(name='y', install_requires=[\"a>=2\"], extras_require={'dev': ['a']})")]
    [InlineData("setup.cfg", "[options]\ninstall_requires =\n  a\n  b\n", "[metadata]\nname = x\n[options]\ninstall_requires =\n  b>1\n")]
    [InlineData("package.json", "{\"dependencies\": {\"a\": \"1\"}}", "{\"devDependencies\": {\"a\": \"2\", \"own\": \"file:../own\"}, \"scripts\": {\"test\": \"x\"}}")]
    [InlineData("package-lock.json", Lock, Lock)]
    [InlineData("package-lock.json", null, Lock)]
    [InlineData("go.mod", "module m\ngo 1.19\nrequire (\n\ta.b/c v1.0.0 // indirect\n)\n", "module m\n\ngo 1.20\n\nrequire a.b/c v1.1.0\nreplace a.b/c => ../c\n")]
    [InlineData("go.sum", "a.b/c v1 h1:x=\n", "a.b/c v1/go.mod h1:y=\n")]
    [InlineData("Cargo.toml", "[package]\nname = \"m\"\n[dependencies]\nserde = \"1\"\n", "[package]\nname = \"m\"\nedition = \"2021\"\n[dev-dependencies]\nserde = { version = \"1\" }\n[dependencies.own]\npath = \"../own\"\n")]
    [InlineData("Cargo.lock", "[[package]]\nname = \"m\"\n\n[[package]]\nname = \"a\"\nsource = \"r\"\n", "[[package]]\nname = \"other\"\n\n[[package]]\nname = \"a\"\nversion = \"2\"\nsource = \"r\"\n")]
    [InlineData("Makefile", "LDLIBS = -lm\n", "LDLIBS=-lm # -lz\nlist:\n\tls -la\n")]
    [InlineData("README.md", "", "pip install requests\n")]
    public void Nothing_is_new(string path, string? before, string after) =>
        Promise.Check(Constraint, path, before, after).Should().BeEquivalentTo(new { Honoured = true, Detail = "" });

    [Theory]
    [InlineData("requirements.txt", "a\n", "a\nrequests\n", "requests")]
    [InlineData("requirements.txt", "", "git+https://host/x@v1\n", "git+https://host/x@v1")]
    [InlineData("requirements/dev.txt", null, "pytest==8\n", "pytest")]
    [InlineData("pyproject.toml", "[project]\nname = \"x\"\n", "[project]\nname = \"x\"\noptional-dependencies = { dev = [\"ruff\"] }\n", "ruff")]
    [InlineData("pyproject.toml", "", "[build-system]\nrequires = [\"setuptools\"]\n", "setuptools")]
    [InlineData("setup.py", "setup()", "setup(install_requires=['a', 'b' if x else 'c'], name='n')", "a")]
    [InlineData("setup.cfg", "[options]\n", "[options]\n[options.extras_require]\ndev = pytest\n", "pytest")]
    [InlineData("sub/package.json", "{}", "{\"peerDependencies\": {\"left\": \"*\"}}", "left")]
    [InlineData("package-lock.json", "{\"packages\": {}}", Lock, "a")]
    [InlineData("package-lock.json", "{\"lockfileVersion\": 1}", "{\"dependencies\": {\"a\": {\"dependencies\": {\"b\": {}}}}}", "a")]
    [InlineData("go.mod", "module m\n", "module m\nrequire x.y/z v1.0.0\n", "x.y/z")]
    [InlineData("go.mod", "module m\nrequire x.y/z v1.0.0\n", "module m\nrequire x.y/z v1.0.0\nreplace x.y/z v1.0.0 => q.r/s v1\n", "q.r/s")]
    [InlineData("go.sum", "", "x.y/z v1 h1:x=\n", "x.y/z")]
    [InlineData("Cargo.toml", "[package]\n", "[package]\n[target.'cfg(unix)'.dependencies]\nlibc = \"0.2\"\n", "libc")]
    [InlineData("Cargo.toml", "[dependencies]\n", "[dependencies]\nshort = { package = \"long\", version = \"1\" }\n", "long")]
    [InlineData("Cargo.lock", "", "[[package]]\nname = \"a\"\nsource = \"r\"\n", "a")]
    [InlineData("Makefile", "LDLIBS = -lm\n", "LDLIBS = -lm -lpthread\n", "pthread")]
    [InlineData("CMakeLists.txt", "", "find_package(ZLIB REQUIRED)\n", "ZLIB")]
    public void Something_is_new(string path, string? before, string after, string name) =>
        Promise.Check(Constraint, path, before, after).Detail.Should().Be($"{path}: {name} is new");

    [Theory]
    [InlineData("requirements.txt", "a\n", "a\n!!!\n")]
    [InlineData("pyproject.toml", "", "[project\n")]
    [InlineData("pyproject.toml", "", "x = [1, 2\n")]
    [InlineData("pyproject.toml", "", "x = \"open\n")]
    [InlineData("setup.py", "", "setup(install_requires=['a'")]
    [InlineData("setup.cfg", "", "install_requires = a\n")]
    [InlineData("package.json", "{}", "{\"dependencies\": {\"a\": ")]
    [InlineData("package.json", "{}", "{\"dependencies\": [\"a\"]}")]
    [InlineData("package.json", "{}", "[]")]
    [InlineData("go.mod", "module m\n", "module m\nrequire (\n")]
    [InlineData("go.mod", "module m\n", "modul m\n")]
    [InlineData("go.sum", "", "half line\n")]
    [InlineData("Cargo.toml", "", "[dependencies]\na = 1\na = 2\n")]
    [InlineData("Cargo.toml", "", "a = { b = \n")]
    [InlineData("Cargo.toml", "", "a.b = 1\n[[a]]\n")]
    public void A_manifest_that_cannot_be_read_any_more(string path, string before, string after)
    {
        Promise.Check(Constraint, path, before, after).Detail.Should().Be($"{path} cannot be read any more");
        Promise.Check(Constraint, path, after, after + " ").Honoured.Should().BeTrue("it could not be read before");
    }

    [Theory]
    [InlineData("node_modules/left/index.js", "node_modules/left")]
    [InlineData("node_modules/@types/node/index.d.ts", "node_modules/@types/node")]
    [InlineData("vendor/github.com/x/y/z/a.go", "vendor/github.com/x/y")]
    [InlineData("third_party/zlib/zlib.h", "third_party/zlib")]
    public void A_package_that_was_copied_in(string path, string package)
    {
        Promise.Check(Constraint, path, null, "code").Detail.Should().Be($"{package} is new");
        Promise.Check(Constraint, path, "code", "other code").Honoured.Should().BeTrue();
        Promise.Check(Constraint, path, "code", null).Honoured.Should().BeTrue();
    }

    [Fact]
    public void A_dependency_may_move_from_one_manifest_to_another()
    {
        var before = FileTree.Of(TreeEntry.File("requirements.txt", "a\n"));
        var after = FileTree.Of(TreeEntry.File("pyproject.toml", "[project]\ndependencies = [\"A\"]\n"));

        Promise.Check(Constraint, before, after).Honoured.Should().BeTrue();
    }

    [Theory]
    [InlineData("requirements.txt", "a")]
    [InlineData("pyproject.toml", "[")]
    [InlineData("pyproject.toml", "a = [[")]
    [InlineData("Cargo.toml", "a.")]
    [InlineData("setup.py", "install_requires=(")]
    [InlineData("setup.cfg", "[options]\na")]
    [InlineData("package.json", "{\"a\":")]
    [InlineData("go.mod", "require (\n")]
    [InlineData("Makefile", "-l")]
    [InlineData("node_modules/x", "x")]
    public void Whatever_the_bytes_are_there_is_an_answer(string path, string piece)
    {
        Promise.Check(Constraint, path, null, Promise.Huge(piece, piece == "a" ? 8 : 1)).Kind.Should().Be(ConstraintKinds.NoNewDependency);
        Promise.Check(Constraint, FileTree.Empty, FileTree.Of(Promise.Binary(path))).Honoured.Should().BeFalse();
    }
}
