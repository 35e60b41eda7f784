using CodingAgentBench.Site.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace CodingAgentBench.Site.Browser.Tests;

public sealed class ChooseTests(SiteInBrowser browser)
{
    [Fact]
    public async Task Another_question_has_another_answer_and_its_address_brings_it_back()
    {
        await using var visit = await browser.VisitAsync(await browser.SmallAsync());
        await visit.GoAsync("choose/");
        var answer = visit.Page.Locator("#choose-answer");
        await Assertions.Expect(answer).ToContainTextAsync("Rests on");
        var first = await answer.InnerTextAsync();

        await visit.Page.GetByLabel("What matters most?").SelectOptionAsync("time");
        await visit.Page.GetByLabel("Which model do you have?").SelectOptionAsync("gpt-oss-120b");

        var second = await answer.InnerTextAsync();
        second.Should().NotBe(first);
        visit.Page.Url.Should().EndWith("choose/?model=gpt-oss-120b&work=all&matters=time");
        await visit.Page.ReloadAsync();
        await Assertions.Expect(answer).ToContainTextAsync("Rests on");
        (await answer.InnerTextAsync()).Should().Be(second);
        visit.Problems.Should().BeEmpty();
    }

    [Fact]
    public async Task What_nobody_can_ask_is_the_first_question()
    {
        await using var visit = await browser.VisitAsync(await browser.SmallAsync());
        await visit.GoAsync("choose/");
        var answer = visit.Page.Locator("#choose-answer");
        await Assertions.Expect(answer).ToContainTextAsync("Rests on");
        var first = await answer.InnerTextAsync();

        await visit.GoAsync("choose/?model=%3Cscript%3Ealert(1)%3C/script%3E&work=__proto__&matters=&more=1");

        await Assertions.Expect(answer).ToContainTextAsync("Rests on");
        (await answer.InnerTextAsync()).Should().Be(first);
        visit.Problems.Should().BeEmpty();
    }

    [Fact]
    public async Task Nobody_is_asked_before_the_answers_are_there()
    {
        await using var visit = await browser.VisitAsync(await browser.SmallAsync());
        await visit.Page.RouteAsync("**/choose/index.json", route => route.AbortAsync());
        await visit.GoAsync("choose/");

        await Assertions.Expect(visit.Page.Locator("#choose-answer")).ToContainTextAsync("could not be loaded");
        (await visit.Page.Locator("#choose-form").IsVisibleAsync()).Should().BeFalse();
    }
}
