import java.io.FileInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Validates PDFs by the flavours named first (such as 3a,ua1); a line for each, then its faults. */
class Vera {
    public static void main(String[] given) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (int i = 1; i < given.length; i++) {
            for (String flavour : given[0].split(",")) {
                validate(given[i], PDFAFlavour.fromString(flavour), flavour);
            }
        }
    }

    private static void validate(String path, PDFAFlavour flavour, String name) throws Exception {
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new FileInputStream(path), flavour)) {
            ValidationResult result =
                Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
            System.out.println((result.isCompliant() ? "ok\t" : "FAIL\t") + name + "\t" + path);
            for (TestAssertion fault : result.getTestAssertions()) {
                System.out.println("\t" + fault.getRuleId().getClause() + "\t" + fault.getMessage()
                    + "\t" + fault.getLocation().getContext());
            }
        }
    }
}
