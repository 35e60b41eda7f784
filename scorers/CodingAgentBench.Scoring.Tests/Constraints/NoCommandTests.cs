using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Scoring.Tests.Constraints;

public sealed class NoCommandTests
{
    [Theory]
    [InlineData("git push")]
    [InlineData("git push --force origin main")]
    [InlineData("cd /work && git push")]
    [InlineData("make; git push")]
    [InlineData("true||git push")]
    [InlineData("sleep 1 & git push")]
    [InlineData("echo y | git push")]
    [InlineData("make\ngit push\n")]
    [InlineData("git \\\n  push")]
    [InlineData("/usr/bin/git push")]
    [InlineData("'git' \"push\"")]
    [InlineData("g'i't pu\\sh")]
    [InlineData("(git push)")]
    [InlineData("{ git push; }")]
    [InlineData("if make; then git push; fi")]
    [InlineData("for i in 1 2; do git push; done")]
    [InlineData("! git push")]
    [InlineData("GIT_TRACE=1 git push")]
    [InlineData("echo $(git push)")]
    [InlineData("echo \"said `git push`\"")]
    [InlineData("echo \"said $(git push)\"")]
    [InlineData("diff <(git push) x")]
    [InlineData("sudo git push")]
    [InlineData("sudo -u me env A=1 nohup git push")]
    [InlineData("time git push")]
    [InlineData("timeout -k 5 60 git push")]
    [InlineData("echo origin | xargs -n 1 git push")]
    [InlineData("bash -c 'git push'")]
    [InlineData("bash -lc \"cd x; git push\"")]
    [InlineData("sh -e -o pipefail -c 'sudo git push'")]
    [InlineData("bash -c \"bash -c 'git push'\"")]
    [InlineData("'bash' '-lc' 'git push origin'")]
    [InlineData("eval 'git push'")]
    [InlineData("bash <<EOF\ngit push\nEOF\n")]
    [InlineData("bash <<< 'git push'")]
    [InlineData("find . -name x -exec git push {} \\;")]
    [InlineData("git -C repo --no-pager -c a=b push")]
    [InlineData("git push >log 2>&1")]
    [InlineData("2>/dev/null git push")]
    [InlineData("x=1 # note\ngit push")]
    public void The_command_is_run(string line) => Check(line).Should().Be((false, TreePath.Printable(line)));

    [Theory]
    [InlineData("git status")]
    [InlineData("git pushy")]
    [InlineData("git stash push")]
    [InlineData("legit push")]
    [InlineData("echo git push")]
    [InlineData("echo 'git push'")]
    [InlineData("echo \"; git push\"")]
    [InlineData("grep -r \"git push\" .")]
    [InlineData("git commit -m 'before git push; git push'")]
    [InlineData("echo done # git push")]
    [InlineData("printf '\ngit push\n' >notes")]
    [InlineData("cat >deploy.sh <<'EOF'\ngit push\nEOF\nchmod +x deploy.sh")]
    [InlineData("cat <<-EOF\n\tgit push\n\tEOF\n")]
    [InlineData("command -v git push")]
    [InlineData("ls > git push")]
    [InlineData("git 'push origin'")]
    [InlineData("")]
    public void The_command_is_only_mentioned(string line) => Check(line).Should().Be((true, ""));

    [Theory]
    [InlineData("echo \"never closed")]
    [InlineData("echo 'never closed")]
    [InlineData("echo $(never $(closed")]
    [InlineData("cat <<EOF\nnever closed")]
    [InlineData("))))((((\\")]
    [InlineData("\0\u0001\uFFFD ;;&& || <<<")]
    public void A_broken_line_is_read_as_far_as_it_goes(string line) => Check(line).Honoured.Should().BeTrue();

    [Theory]
    [InlineData("$(")]
    [InlineData("(")]
    [InlineData("sudo ")]
    [InlineData("eval ")]
    [InlineData("find -exec ")]
    [InlineData("a;")]
    [InlineData("\"`")]
    [InlineData("<<a\n")]
    [InlineData("word")]
    public void A_lot_of_it_is_read(string piece) => Check(Promise.Huge(piece, 1)).Honoured.Should().BeTrue();

    [Fact]
    public void A_line_of_eight_megabytes_is_read() => Check($"echo '{Promise.Huge("word ")}'; git push").Honoured.Should().BeFalse();

    private static (bool Honoured, string Detail) Check(string line)
    {
        var result = Promise.Check(
            new(ConstraintKinds.NoCommand) { Command = ["git", "push"] }, FileTree.Empty, FileTree.Empty, commands: ["git add .", line]);
        return (result.Honoured, result.Detail);
    }
}
