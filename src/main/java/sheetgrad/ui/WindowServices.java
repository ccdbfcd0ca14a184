package sheetgrad.ui;

import java.util.List;
import sheetgrad.lesson.CourseModel;
import sheetgrad.ui.session.SessionServices;
import sheetgrad.ui.settings.UserSettings;

/** What the window works with. */
record WindowServices(
        SessionServices session,
        UserSettings settings,
        List<CourseModel> models,
        FileChoice files) {}
