// region: aspnet-core
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Parts>();
builder.Services.AddHealthChecks();

var app = builder.Build();
app.MapHealthChecks("/health");

var parts = app.MapGroup("/parts");
parts.MapGet("/{id:int}", (int id, Parts known) =>
    known.Find(id) is { } part
        ? Results.Ok(part)
        : Results.Problem("No such part", statusCode: 404));
parts.MapPost("/", (Part part, Parts known) =>
{
    known.Add(part);
    return Results.Created($"/parts/{part.Id}", part);
});

app.Run();

record Part(int Id, string Name, int PriceCents);

class Parts
{
    private readonly Dictionary<int, Part> byId = new();
    public Part? Find(int id) => byId.GetValueOrDefault(id);
    public void Add(Part part) => byId.Add(part.Id, part);
}
// endregion
