namespace Nop.Web.Framework.Mvc.Routing;

public static class NopRoutingDefaults
{
    public static string LanguageParameterTransformer => "lang";

    public static class RouteValue
    {
        public static string Language => "language";
    }
}
