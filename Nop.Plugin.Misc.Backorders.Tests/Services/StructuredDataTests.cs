using Newtonsoft.Json.Linq;
using Nop.Plugin.Misc.Backorders.Services.PlatformPages;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services;

[TestFixture]
public class StructuredDataTests
{
    private const string STARTS = "2050-03-18T00:00:00+01:00";

    [TestCase("Europe/Berlin", "2050-03-26", "2050-03-26T00:00:00+01:00")]
    [TestCase("Europe/Berlin", "2050-03-28", "2050-03-28T00:00:00+02:00")]
    [TestCase("America/New_York", "2050-07-04", "2050-07-04T00:00:00-04:00")]
    [TestCase("UTC", "2050-07-04", "2050-07-04T00:00:00+00:00")]
    [TestCase("America/Havana", "2026-11-01", "2026-11-01T00:00:00-04:00", Description = "where clocks show midnight twice")]
    [TestCase("America/Santiago", "2024-09-08", "2024-09-08T01:00:00-03:00", Description = "where clocks skip midnight")]
    public void StartOf_Day_HasTheOffsetOfThatDay(string zone, string day, string expected)
        => Assert.That(StructuredData.StartOf(DateOnly.Parse(day), TimeZoneInfo.FindSystemTimeZoneById(zone)), Is.EqualTo(expected));

    [TestCase(false, "https://schema.org/BackOrder")]
    [TestCase(true, "https://schema.org/PreOrder")]
    public void WithStart_Product_ChangesItsOfferAndNothingElse(bool isPreOrder, string availability)
    {
        const string json = """{"@context":"https://schema.org","@type":"Product","name":"A</script>","releaseDate":"2050-01-01T00:00:00Z","offers":{"@type":"Offer","price":"9.90","availability":"https://schema.org/InStock"}}""";

        var text = StructuredData.WithStart(json, isPreOrder, STARTS);
        var offer = (JObject)Raw(text)["offers"];

        Assert.That((string)offer["availability"], Is.EqualTo(availability));
        Assert.That((string)offer["availabilityStarts"], Is.EqualTo(STARTS));
        Assert.That((string)offer["price"], Is.EqualTo("9.90"));
        Assert.That((string)Raw(text)["releaseDate"], Is.EqualTo("2050-01-01T00:00:00Z"), "dates stay texts");
        Assert.That(text, Does.Not.Contain("</script>"));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("not json")]
    [TestCase("""{"@type":"BreadcrumbList"}""")]
    [TestCase("""{"@type":"Product","name":"no offer"}""")]
    public void WithStart_SomethingElse_IsLeftAlone(string json) => Assert.That(StructuredData.WithStart(json, false, STARTS), Is.Null);

    private static JObject Raw(string json) => (JObject)JToken.ReadFrom(new Newtonsoft.Json.JsonTextReader(new StringReader(json)) { DateParseHandling = Newtonsoft.Json.DateParseHandling.None });
}
