namespace CodingAgentBench.Site.Rendering;

/// <summary>A page before it is made: an address, and on demand what stands there as HTML (`index.html`) and as JSON (`index.json`).</summary>
/// <param name="Address">Relative to the site, empty or with a slash at its end.</param>
/// <param name="Title">Plain text; the name of the site is added.</param>
/// <param name="Summary">One sentence for search engines and previews.</param>
/// <param name="View">A <see cref="SiteView{TData}"/> of the type that <paramref name="Data"/> makes.</param>
/// <param name="Data">Made once, by any thread.</param>
public sealed record SitePage(string Address, string Title, string Summary, Type View, Func<object> Data)
{
    public static SitePage Of<TView, TData>(string address, string title, string summary, Func<TData> data)
        where TView : SiteView<TData>
        where TData : class => new(address, title, summary, typeof(TView), data);

    /// <summary>From here to the site's root: empty, or `../` once or more.</summary>
    public string Root => string.Concat(Enumerable.Repeat("../", Address.Count(c => c == '/')));
}
