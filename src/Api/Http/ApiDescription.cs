using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Clinks.Engage.Api.Http;

/// <summary>What the framework cannot see of an endpoint: its roles, its headers, its problems.</summary>
internal static class ApiDescription
{
    public static void Describe(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new()
            {
                Title = "Clinks Engage",
                Version = "v1",
                Description = "Refusals are problem details (RFC 9457) with code, what, where and wayOut, and all of them under problems.",
            };
            document.Components ??= new();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
            {
                ["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" },
            };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var metadata = context.Description.ActionDescriptor.EndpointMetadata;
            var allowed = metadata.OfType<AllowedRoles>().LastOrDefault();
            operation.Description = $"Roles: {allowed?.ToString() ?? "nobody"}.";
            operation.Parameters ??= [];
            if (metadata.OfType<ChangesSomething>().Any())
                operation.Parameters.Add(Header("Idempotency-Key", required: true, "1 to 100 printable characters; the same key repeats the same command and gives the same answer."));
            if (metadata.OfType<NeedsVersion>().Any())
                operation.Parameters.Add(Header("If-Match", required: true, "The ETag of the draft that you saw."));
            if (allowed?.Roles is not null)
                operation.Security = [new() { [new OpenApiSecuritySchemeReference("bearer", context.Document)] = [] }];
            return Task.CompletedTask;
        });
    }

    private static OpenApiParameter Header(string name, bool required, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = required,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };
}

/// <summary>Marks an endpoint that wants an If-Match, for the description of the API.</summary>
internal sealed class NeedsVersion;
