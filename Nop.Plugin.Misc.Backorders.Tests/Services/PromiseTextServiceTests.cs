using System.Text.RegularExpressions;
using Nop.Core.Domain.Localization;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Availability;
using Nop.Plugin.Misc.Backorders.Services.Telling;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Services.Configuration;
using Nop.Services.Localization;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services;

/// <summary>Every sentence that there is, in both languages that the plugin brings.</summary>
[TestFixture]
public class PromiseTextServiceTests
{
    private static readonly DateOnly _today = new(2050, 12, 1);

    private TestStore _store;
    private Language _german;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _store = await TestStore.StartAsync(TestDatabase.Sqlite, new TestStoreOptions { WithPlugin = true });
        _german = await _store.AddGermanAsync();
    }

    [OneTimeTearDown]
    public ValueTask StopAsync() => _store.DisposeAsync();

    [TestCase(12, 12, PromiseBasis.Confirmed, "Ships by 12 December.", "Versand bis 12. Dezember.")]
    [TestCase(12, 12, PromiseBasis.Planned, "Expected to ship 12 December.", "Versand voraussichtlich am 12. Dezember.")]
    [TestCase(12, 19, PromiseBasis.Confirmed, "Expected to ship 12 to 19 December.", "Versand voraussichtlich 12. bis 19. Dezember.")]
    [TestCase(29, 34, PromiseBasis.Planned, "Expected to ship 29 December to 3 January 2051.", "Versand voraussichtlich 29. Dezember bis 3. Januar 2051.")]
    [TestCase(34, 39, PromiseBasis.Planned, "Expected to ship 3 to 8 January 2051.", "Versand voraussichtlich 3. bis 8. Januar 2051.")]
    [TestCase(2, 28, PromiseBasis.Planned, "Expected to ship in late December.", "Versand voraussichtlich Ende Dezember.")]
    [TestCase(2, 20, PromiseBasis.Planned, "Expected to ship in mid December.", "Versand voraussichtlich Mitte Dezember.")]
    [TestCase(20, 40, PromiseBasis.LeadTime, "Expected to ship in early January 2051.", "Versand voraussichtlich Anfang Januar 2051.")]
    [TestCase(2, 90, PromiseBasis.Planned, "No ship date yet.", "Noch kein Versandtermin.")]
    public async Task ShouldSayAPromise(int from, int to, PromiseBasis basis, string english, string german)
    {
        var sentence = PromiseText.Of(Promise(from, to, basis), _today);

        Assert.That((await SayAsync(texts => texts.SayAsync(sentence))).Text, Is.EqualTo(english));
        Assert.That((await SayAsync(texts => texts.SayAsync(sentence, _german))).Text, Is.EqualTo(german));
    }

    [TestCase(5, 5, false, "5 ready to ship.", "5 versandbereit.")]
    [TestCase(5, 3, false, "3 ready to ship. 2 on backorder: ships by 12 December.", "3 versandbereit. 2 im Rückstand: Versand bis 12. Dezember.")]
    [TestCase(5, 0, false, "5 on backorder: ships by 12 December.", "5 im Rückstand: Versand bis 12. Dezember.")]
    [TestCase(5, 3, true, "3 ready to ship. 2 on pre-order: ships by 12 December.", "3 versandbereit. 2 als Vorbestellung: Versand bis 12. Dezember.")]
    [TestCase(50, 3, false, "Some ready to ship. The rest on backorder: ships by 12 December.", "Ein Teil ist versandbereit. Der Rest ist im Rückstand: Versand bis 12. Dezember.")]
    [TestCase(50, 3, true, "Some ready to ship. The rest on pre-order: ships by 12 December.", "Ein Teil ist versandbereit. Der Rest als Vorbestellung: Versand bis 12. Dezember.")]
    public async Task ShouldSayAQuantity(int asked, int onHand, bool isPreOrder, string english, string german)
    {
        var sentence = AvailabilitySentence.Of(asked, onHand, Promise(12, 12, PromiseBasis.Confirmed), new TellingRule(false, IsPreOrder: isPreOrder), _today);

        Assert.That((await SayAsync(texts => texts.SayAsync(sentence))).Text, Is.EqualTo(english));
        Assert.That((await SayAsync(texts => texts.SayAsync(sentence, _german))).Text, Is.EqualTo(german));
    }

    [Test]
    public async Task ShouldSayThatThereIsNoDateAndThatNoneIsTold()
    {
        var rule = new TellingRule(true);

        Assert.That((await SayAsync(texts => texts.SayAsync(AvailabilitySentence.Of(2, 0, Backorders.Planning.Promises.Promise.None, rule, _today)))).Text, Is.EqualTo("2 on backorder. No ship date yet."));
        Assert.That((await SayAsync(texts => texts.SayAsync(AvailabilitySentence.Of(2, 0, Promise(12, 12, PromiseBasis.Confirmed), rule with { ShowsDates = false }, _today)))).Text, Is.EqualTo("2 on backorder."));
    }

    [Test]
    public async Task ShouldSayThePartThatHasADate()
    {
        var when = PromiseText.Of(Promise(12, 12, PromiseBasis.Confirmed), _today);

        Assert.That((await SayAsync(texts => texts.SayPartAsync(12, when))).Text, Is.EqualTo("12 of them: ships by 12 December."));
        Assert.That((await SayAsync(texts => texts.SayPartAsync(12, when, _german))).Text, Is.EqualTo("12 davon: Versand bis 12. Dezember."));
    }

    /// <summary>A number, nothing but a number, and characters that mean something to a page or to a formatter.</summary>
    [TestCase("{0} made to order", 5, 3, 12, "3 ready to ship. 2 made to order: ships by 12 December.")]
    [TestCase("{0} made to order", 50, 3, 12, "Some ready to ship. The rest made to order: ships by 12 December.")]
    [TestCase("Made to order", 5, 0, 12, "Made to order: ships by 12 December.")]
    [TestCase("{0} made to order", 2, 0, 0, "2 made to order. We tell you as soon as we know.")]
    [TestCase("<b>{0}</b> {1} {", 2, 0, 12, "<b>2</b> {1} {: ships by 12 December.")]
    public async Task ShouldSayWhatIsMissingInWordsOfTheShop(string words, int asked, int onHand, int day, string expected)
    {
        await WriteAsync(SellingMode.BelowZeroWithNotice, words, "We tell you as soon as we know.");
        var promise = day == 0 ? Backorders.Planning.Promises.Promise.None : Promise(day, day, PromiseBasis.Confirmed);

        var told = await SayAsync(texts => texts.SayAsync(AvailabilitySentence.Of(asked, onHand, promise, Rule(SellingMode.BelowZeroWithNotice), _today)));

        Assert.That(told.Text, Is.EqualTo(expected));
        Assert.That(System.Net.WebUtility.HtmlDecode(Untagged(told.Html)), Is.EqualTo(expected), "encoded");
    }

    [Test]
    public async Task ShouldKeepTheWordsOfOneWayOfSellingToIt()
    {
        await WriteAsync(SellingMode.Combination, "{0} to be printed", string.Empty);
        var sentence = AvailabilitySentence.Of(2, 0, Promise(12, 12, PromiseBasis.Confirmed), Rule(SellingMode.Combination), _today);

        Assert.That((await SayAsync(texts => texts.SayAsync(sentence))).Text, Is.EqualTo("2 to be printed: ships by 12 December."));
        Assert.That((await SayAsync(texts => texts.SayAsync(sentence with { Words = new WordsKey((int)SellingMode.BelowZero, 1) }))).Text, Is.EqualTo("2 on backorder: ships by 12 December."));
        var preOrder = AvailabilitySentence.Of(2, 0, Promise(12, 12, PromiseBasis.Confirmed), Rule(SellingMode.Combination) with { IsPreOrder = true }, _today);
        Assert.That((await SayAsync(texts => texts.SayAsync(preOrder))).Text, Is.EqualTo("2 on pre-order: ships by 12 December."));
    }

    [Test]
    public async Task ShouldSpeakTheLanguageWhereTheWordsAreTranslated()
    {
        await WriteAsync(SellingMode.BelowZero, "{0} made to order", "Ask us.");
        await _store.RunAsync<ILocalizationService>(texts => texts.SaveLocalizedSettingAsync(new BackordersSettings(), x => x.MissingBelowZero, _german.Id, "{0} auf Bestellung"));
        var sentence = AvailabilitySentence.Of(2, 0, Backorders.Planning.Promises.Promise.None, Rule(SellingMode.BelowZero), _today);

        Assert.That((await SayAsync(texts => texts.SayAsync(sentence, _german))).Text, Is.EqualTo("2 auf Bestellung. Ask us."));
        Assert.That((await SayAsync(texts => texts.SayAsync(sentence))).Text, Is.EqualTo("2 made to order. Ask us."));
    }

    /// <summary>The same words, with each date for machines too.</summary>
    [TestCase(12, 19, "2 on backorder: expected to ship <time datetime=\"2050-12-12\">12</time> to <time datetime=\"2050-12-19\">19 December</time>.")]
    [TestCase(2, 28, "2 on backorder: expected to ship in late <time datetime=\"2050-12\">December</time>.")]
    public async Task ShouldMarkDates(int from, int to, string html)
    {
        var told = await SayAsync(texts => texts.SayAsync(AvailabilitySentence.Of(2, 0, Promise(from, to, PromiseBasis.Planned), new TellingRule(true), _today)));

        Assert.That(told.Html, Is.EqualTo(html));
        Assert.That(Untagged(told.Html), Is.EqualTo(told.Text));
    }

    /// <summary>Months and their order come from the language's culture; one that there is not does not break a page.</summary>
    [TestCase("fr-FR", "Ships by 12 décembre.")]
    [TestCase("xx-invented-culture-name", "Ships by 12 December.")]
    public async Task ShouldUseTheCultureOfTheLanguage(string culture, string expected)
    {
        var language = new Language { Id = 1, LanguageCulture = culture };

        Assert.That((await SayAsync(texts => texts.SayAsync(PromiseText.Of(Promise(12, 12, PromiseBasis.Confirmed), _today), language))).Text, Is.EqualTo(expected));
    }

    private static string Untagged(string html) => Regex.Replace(html, "<[^>]+>", "", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static TellingRule Rule(SellingMode mode) => new(false, Words: new WordsKey((int)mode, 1));

    private Task WriteAsync(SellingMode mode, string missing, string noDate) => _store.RunAsync<ISettingService>(async settings =>
    {
        var words = new BackordersSettings { Enabled = true };
        ShopText.Of(mode, ShopTextKind.Missing).Write(words, missing);
        ShopText.Of(mode, ShopTextKind.NoDate).Write(words, noDate);
        await settings.SaveSettingAsync(words);
    });

    private Task<ToldText> SayAsync(Func<IPromiseTextService, Task<ToldText>> say) => _store.RunAsync(say);

    private static Promise Promise(int from, int to, PromiseBasis basis) => new(new PromiseWindow(_today.AddDays(from - 1), _today.AddDays(to - 1)), basis);
}
