using Microsoft.AspNetCore.Components;

namespace CodingAgentBench.Site.Rendering;

/// <summary>What a page shows between header and footer.</summary>
public abstract class SiteView<TData> : ComponentBase
    where TData : class
{
    [Parameter, EditorRequired]
    public required TData Data { get; set; }

    /// <summary>Addresses, relative to this page.</summary>
    [CascadingParameter]
    public required Links Links { get; set; }
}
