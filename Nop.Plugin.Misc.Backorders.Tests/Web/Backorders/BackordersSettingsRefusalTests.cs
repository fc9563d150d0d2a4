using Nop.Services.Configuration;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Backorders;

/// <summary>Settings that cannot be: nothing is saved, so all look at one store.</summary>
public class BackordersSettingsRefusalTests : BackordersPageTest
{
    private const string PAGE = "/Admin/BackordersSettings/Configure";
    private const string FORM = "#backorders-settings";

    protected override bool SharesStore => true;

    [TestCase("SettleSeconds", "-1", "\"Settling time (seconds)\" must be from 0 to 3600.")]
    [TestCase("SettleSeconds", "3601", "\"Settling time (seconds)\" must be from 0 to 3600.")]
    [TestCase("SettleSeconds", "soon", "Settling time (seconds)")]
    [TestCase("SweepSeconds", "9", "\"Time between two checks (seconds)\" must be from 10 to 86400.")]
    [TestCase("SweepBatchSize", "0", "\"Products per check\" must be from 1 to 10000.")]
    [TestCase("SweepBatchSize", "", "Products per check")]
    public async Task ShouldRefuseWhatCannotBeAndNameTheField(string field, string value, string message)
    {
        await LogInAsync();

        var page = await SubmitAsync(PAGE, FORM, new() { [field] = value });

        Assert.That(Words(page.QuerySelector("[role=alert]")), Does.Contain(message));
        Assert.That(page.QuerySelector($"#{field}").GetAttribute("value"), Is.EqualTo(value), "what was entered stays");
        var settings = await Store.RunAsync<ISettingService, BackordersSettings>(service => service.LoadSettingAsync<BackordersSettings>());
        Assert.That((settings.SettleSeconds, settings.SweepSeconds, settings.SweepBatchSize), Is.EqualTo((60, 60, 200)));
    }
}
