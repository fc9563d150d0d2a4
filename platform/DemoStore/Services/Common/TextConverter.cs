using System.ComponentModel;
using System.Globalization;

namespace DemoStore.Services.Common;

/// <summary>Values as culture-free text and back, for settings and generic attributes: one rule for both.</summary>
public static class TextConverter
{
    private static readonly Lock _gate = new();
    private static bool _listsKnown;

    /// <summary>Teaches the type system that lists of numbers and words are comma-separated text. Safe to call often.</summary>
    public static void KnowLists()
    {
        lock (_gate)
        {
            if (_listsKnown)
                return;
            TypeDescriptor.AddAttributes(typeof(List<int>), new TypeConverterAttribute(typeof(CommaListConverter<int>)));
            TypeDescriptor.AddAttributes(typeof(List<string>), new TypeConverterAttribute(typeof(CommaListConverter<string>)));
            TypeDescriptor.AddAttributes(typeof(List<decimal>), new TypeConverterAttribute(typeof(CommaListConverter<decimal>)));
            _listsKnown = true;
        }
    }

    public static string ToText(Type type, object value)
        => value is null ? string.Empty : Converter(type).ConvertToInvariantString(value);

    public static T FromText<T>(string text)
        => typeof(T) == typeof(string) ? (T)(object)text : (T)Converter(typeof(T)).ConvertFromInvariantString(text);

    public static bool CanStore(Type type) => Converter(type).CanConvertFrom(typeof(string));

    /// <summary>False where the text is no value of the type: the caller then keeps its default.</summary>
    public static bool TryFromText(Type type, string text, out object value)
    {
        var converter = Converter(type);
        var valid = converter.CanConvertFrom(typeof(string)) && converter.IsValid(text);
        value = valid ? converter.ConvertFromInvariantString(text) : null;
        return valid;
    }

    private static TypeConverter Converter(Type type)
    {
        KnowLists();
        return TypeDescriptor.GetConverter(type);
    }

    private sealed class CommaListConverter<T> : TypeConverter
    {
        public override bool CanConvertFrom(ITypeDescriptorContext context, Type sourceType)
            => sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

        public override object ConvertFrom(ITypeDescriptorContext context, CultureInfo culture, object value)
        {
            if (value is not string text)
                return base.ConvertFrom(context, culture, value);
            return text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(FromText<T>).ToList();
        }

        public override object ConvertTo(ITypeDescriptorContext context, CultureInfo culture, object value, Type destinationType)
        {
            if (destinationType != typeof(string))
                return base.ConvertTo(context, culture, value, destinationType);
            return value is List<T> list ? string.Join(',', list.Select(item => ToText(typeof(T), item))) : string.Empty;
        }
    }
}
