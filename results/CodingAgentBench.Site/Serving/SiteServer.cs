using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CodingAgentBench.Site.Serving;

/// <summary>A built site on the loopback address, compressed, with the headers that a good host would send.</summary>
public sealed class SiteServer : IAsyncDisposable
{
    /// <summary>Files of snapshots are evidence: what a browser shows of them may style itself and do nothing else.</summary>
    private const string OfEvidence = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

    private readonly WebApplication _application;

    private SiteServer(WebApplication application) => _application = application;

    public Uri Address => new($"{_application.Urls.First()}/");

    /// <param name="port">0 takes a free one.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<SiteServer> StartAsync(string folder, int port)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = Environments.Production });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        builder.Services.AddResponseCompression(options => options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/atom+xml"]);
        var application = builder.Build();
        application.UseResponseCompression();
        application.Use(async (context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = "frame-ancestors 'none'";
            headers.XContentTypeOptions = "nosniff";
            headers.CacheControl = "no-cache";
            await next();
        });
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".br"] = "application/octet-stream";
        types.Mappings[".jsonl"] = "application/x-ndjson";
        var site = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var evidence = Path.Combine(site, "data") + Path.DirectorySeparatorChar;
        application.UseFileServer(new FileServerOptions
        {
            FileProvider = new PhysicalFileProvider(site),
            RedirectToAppendTrailingSlash = true,
            StaticFileOptions =
            {
                ContentTypeProvider = types,
                // By the file and not by the address, which can be written in more than one way.
                OnPrepareResponse = sent =>
                {
                    if (sent.File.PhysicalPath?.StartsWith(evidence, StringComparison.OrdinalIgnoreCase) == true)
                        sent.Context.Response.Headers.ContentSecurityPolicy = OfEvidence;
                },
            },
        });
        await application.StartAsync();
        return new(application);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
